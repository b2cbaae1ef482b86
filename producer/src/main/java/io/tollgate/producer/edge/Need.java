package io.tollgate.producer.edge;

/** Where a field is required. */
public enum Need {
  /** In every event and in every question about a shipment. */
  ALWAYS,
  /** In every event; a question about a shipment may leave it out. */
  EVENT,
  /**
   * For the buyer, as {@link io.tollgate.domain.shipment.Party} checks; optional for other parties.
   */
  BUYER,
  /** Nowhere: the field may be blank or left out. */
  OPTIONAL
}
