package io.tollgate.wire.fault;

/** An exception whose fix is known, without naming the command that does it. */
public interface Remediable {
  /** What the installation lacks. */
  enum Remedy {
    /** Nothing that is known. */
    NONE,
    /** Topics have to be created. */
    CREATE_TOPICS,
    /** Schemas have to be registered. */
    REGISTER_SCHEMAS
  }

  /** The fix. */
  Remedy remedy();
}
