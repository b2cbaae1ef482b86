package io.tollgate.domain.shipment;

/**
 * The shipment, revision and event that a decision is about.
 *
 * @param attempt 1 for the first decision about the event, one more for each later decision
 */
public record Subject(
    String shipmentId, int revision, String eventId, String exporterId, int attempt) {

  public static Subject of(ShipmentEvent event, int attempt) {
    return new Subject(
        event.shipmentId(), event.revision(), event.eventId(), event.exporterId(), attempt);
  }
}
