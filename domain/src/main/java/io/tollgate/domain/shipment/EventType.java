package io.tollgate.domain.shipment;

/** What happened to the shipment. */
public enum EventType {
  /** The goods were handed over. */
  SHIPPED,
  /** The event's content replaces the shipment's content. */
  CORRECTED,
  /** The shipment is void: it has no content any more. */
  CANCELLED
}
