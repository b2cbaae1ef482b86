package io.tollgate.domain.decision;

import io.tollgate.domain.shipment.Digest;
import io.tollgate.domain.shipment.ShipmentEvent;

/** An accepted event, as it is remembered for ever: a repeat is told from a conflict by it. */
public record SeenEvent(String eventId, Digest digest) {
  /** How an event is remembered. */
  static SeenEvent of(ShipmentEvent event) {
    return new SeenEvent(event.eventId(), Digest.of(event));
  }
}
