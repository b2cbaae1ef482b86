package io.tollgate.domain.shipment;

/** What a shipment event says happened. */
public enum EventType {
  /** The goods were handed over. */
  SHIPPED,
  /** The content of the shipment is now this. */
  CORRECTED,
  /** The shipment is void: its content is now nothing. */
  CANCELLED
}
