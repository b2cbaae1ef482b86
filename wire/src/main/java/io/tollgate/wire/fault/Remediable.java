package io.tollgate.wire.fault;

/** An exception with a known fix. The command line adds the command for the fix. */
public interface Remediable {
  /** A fix. */
  enum Remedy {
    /** No fix is known. */
    NONE,
    /** Topics have to be created. */
    CREATE_TOPICS,
    /** Schemas have to be registered. */
    REGISTER_SCHEMAS
  }

  /** The fix. */
  Remedy remedy();
}
