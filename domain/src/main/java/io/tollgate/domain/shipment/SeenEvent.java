package io.tollgate.domain.shipment;

/** An accepted event, as it is remembered for ever: a repeat differs from a conflict by it. */
public record SeenEvent(String eventId, Digest digest) {
  /** How an event is remembered. */
  public static SeenEvent of(ShipmentEvent event) {
    return new SeenEvent(event.eventId(), Digest.of(event));
  }
}
