package io.tollgate.domain.decision;

/** Why Tollgate made a decision. */
public enum Cause {
  /** The event was read. */
  EVENT,
  /** A new version of the reference data arrived. */
  REFERENCE,
  /** The application restarted. */
  RESTART,
  /** A compliance officer released or denied the shipment. */
  OFFICER,
  /** Other shipments now use more or less of a licence or a cap. */
  USAGE
}
