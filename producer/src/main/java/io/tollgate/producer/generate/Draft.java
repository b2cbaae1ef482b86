package io.tollgate.producer.generate;

import io.tollgate.domain.shipment.EndUse;
import io.tollgate.domain.shipment.EventType;
import io.tollgate.domain.shipment.Line;
import io.tollgate.domain.shipment.Party;
import io.tollgate.domain.shipment.ShipmentEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** An event in the making. */
final class Draft {
  String eventId;
  EventType type = EventType.SHIPPED;
  String shipmentId;
  int revision = 1;
  String exporterId;
  String invoiceNumber = "";
  LocalDate shipDate;
  List<Party> parties;
  EndUse endUse = EndUse.COMMERCIAL;
  String destination;
  String currency;
  String licenceNumber = "";
  Instant occurredAt;
  List<Line> lines;

  /** A new event on the shipment of another, which says the same so far. */
  static Draft after(ShipmentEvent event, String eventId) {
    Draft draft = new Draft();
    draft.eventId = eventId;
    draft.type = EventType.CORRECTED;
    draft.shipmentId = event.shipmentId();
    draft.revision = event.revision();
    draft.exporterId = event.exporterId();
    draft.invoiceNumber = event.invoiceNumber();
    draft.shipDate = event.shipDate();
    draft.parties = event.parties();
    draft.endUse = event.endUse();
    draft.destination = event.destinationCountry();
    draft.currency = event.currency();
    draft.licenceNumber = event.licenceNumber();
    draft.occurredAt = event.occurredAt().plusSeconds(1);
    draft.lines = event.lines();
    return draft;
  }

  ShipmentEvent event() {
    return new ShipmentEvent(
        eventId,
        type,
        shipmentId,
        revision,
        exporterId,
        invoiceNumber,
        shipDate,
        parties,
        endUse,
        destination,
        currency,
        licenceNumber,
        occurredAt,
        lines);
  }
}
