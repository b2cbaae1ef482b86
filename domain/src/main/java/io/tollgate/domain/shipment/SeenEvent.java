package io.tollgate.domain.shipment;

/** An accepted event, stored forever: its digest distinguishes a duplicate from a conflict. */
public record SeenEvent(String eventId, Digest digest) {
  /** The id and digest of an event. */
  public static SeenEvent of(ShipmentEvent event) {
    return new SeenEvent(event.eventId(), Digest.of(event));
  }
}
