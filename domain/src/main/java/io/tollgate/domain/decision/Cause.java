package io.tollgate.domain.decision;

/** What made Tollgate decide. */
public enum Cause {
  /** The event was read. */
  EVENT,
  /** A new version of the reference data arrived. */
  REFERENCE,
  /** The application started again. */
  RESTART,
  /** A compliance officer decided. */
  OFFICER,
  /** What other shipments use of a licence or a cap has changed. */
  USAGE
}
