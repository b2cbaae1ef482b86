package io.tollgate.wire.direct;

import io.tollgate.avro.PartyRole;
import io.tollgate.domain.shipment.EndUse;
import io.tollgate.domain.shipment.EventType;
import io.tollgate.domain.shipment.Line;
import io.tollgate.domain.shipment.Party;
import io.tollgate.domain.shipment.Role;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.wire.codec.DecimalField;
import io.tollgate.wire.codec.Symbols;

/** Shipment events. */
public final class ShipmentEventForm implements DirectForm<ShipmentEvent> {
  private static final DecimalField UNIT_PRICE =
      DecimalField.of(io.tollgate.avro.Line.getClassSchema(), "unit_price");
  private static final Symbols<EventType, io.tollgate.avro.EventType> TYPES =
      Symbols.of("event_type", EventType.class, io.tollgate.avro.EventType.class);
  private static final Symbols<EndUse, io.tollgate.avro.EndUse> END_USES =
      Symbols.of("end_use", EndUse.class, io.tollgate.avro.EndUse.class);
  private static final Symbols<Role, PartyRole> ROLES =
      Symbols.of("role", Role.class, PartyRole.class);

  @Override
  public void write(ShipmentEvent event, AvroOutput out) {
    out.text(event.eventId());
    out.symbol(TYPES, event.type());
    out.text(event.shipmentId());
    out.number(event.revision());
    out.text(event.exporterId());
    out.textOrNull(event.invoiceNumber());
    out.date(event.shipDate());
    out.array(event.parties(), ShipmentEventForm::party);
    out.symbol(END_USES, event.endUse());
    out.text(event.destinationCountry());
    out.text(event.currency());
    out.textOrNull(event.licenceNumber());
    out.micros(event.occurredAt());
    out.array(event.lines(), ShipmentEventForm::line);
  }

  @Override
  public ShipmentEvent read(AvroInput in) {
    return ShipmentEvent.builder()
        .eventId(in.text())
        .type(in.symbol(TYPES))
        .shipmentId(in.text())
        .revision(in.integer())
        .exporterId(in.text())
        .invoiceNumber(in.textOrEmpty())
        .shipDate(in.date())
        .parties(in.array(ShipmentEventForm::party))
        .endUse(in.symbol(END_USES))
        .destinationCountry(in.text())
        .currency(in.text())
        .licenceNumber(in.textOrEmpty())
        .occurredAt(in.micros())
        .lines(in.array(ShipmentEventForm::line))
        .build();
  }

  private static void party(Party party, AvroOutput out) {
    out.symbol(ROLES, party.role());
    out.textOrNull(party.partyId());
    out.textOrNull(party.name());
    out.textOrNull(party.country());
  }

  private static Party party(AvroInput in) {
    return new Party(in.symbol(ROLES), in.textOrEmpty(), in.textOrEmpty(), in.textOrEmpty());
  }

  private static void line(Line line, AvroOutput out) {
    out.number(line.lineNumber());
    out.text(line.sku());
    out.number(line.quantity());
    out.decimal(UNIT_PRICE, line.unitPrice());
  }

  private static Line line(AvroInput in) {
    return new Line(in.integer(), in.text(), in.number(), in.decimal(UNIT_PRICE));
  }
}
