package io.tollgate.domain.officer;

/** An officer's decision about a shipment. */
public enum OfficerAction {
  /** Lifts the given match; needs two officers. */
  RELEASE,
  /** Blocks the shipment; needs one officer. */
  DENY
}
