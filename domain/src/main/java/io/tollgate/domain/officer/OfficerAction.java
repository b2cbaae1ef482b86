package io.tollgate.domain.officer;

/** What an officer can do with a shipment. */
public enum OfficerAction {
  /** Lifts the match that is named; takes two officers. */
  RELEASE,
  /** Bars the shipment; takes one officer. */
  DENY
}
