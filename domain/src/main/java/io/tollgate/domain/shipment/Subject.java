package io.tollgate.domain.shipment;

/**
 * What a decision is about.
 *
 * @param attempt 1 for the decision that follows the event, more for each one after
 */
public record Subject(
    String shipmentId, int revision, String eventId, String exporterId, int attempt) {

  public static Subject of(ShipmentEvent event, int attempt) {
    return new Subject(
        event.shipmentId(), event.revision(), event.eventId(), event.exporterId(), attempt);
  }
}
