package io.tollgate.wire.codec;

import io.tollgate.avro.PartyRole;
import io.tollgate.domain.shipment.EndUse;
import io.tollgate.domain.shipment.EventType;
import io.tollgate.domain.shipment.Line;
import io.tollgate.domain.shipment.Party;
import io.tollgate.domain.shipment.Role;
import io.tollgate.domain.shipment.ShipmentEvent;
import org.apache.avro.Schema;

/**
 * Shipment events. Decoding an event whose shape is wrong (semantics, section 2) throws a {@link
 * io.tollgate.domain.shipment.ShapeException}.
 */
public final class ShipmentEventCodec
    implements Codec<ShipmentEvent, io.tollgate.avro.ShipmentEvent> {
  private static final Schema SCHEMA =
      PlainSchema.of(io.tollgate.avro.ShipmentEvent.getClassSchema());
  private static final DecimalField UNIT_PRICE =
      DecimalField.of(io.tollgate.avro.Line.getClassSchema(), "unit_price");
  private static final Symbols<EventType, io.tollgate.avro.EventType> TYPES =
      Symbols.of("event_type", EventType.class, io.tollgate.avro.EventType.class);
  private static final Symbols<EndUse, io.tollgate.avro.EndUse> END_USES =
      Symbols.of("end_use", EndUse.class, io.tollgate.avro.EndUse.class);
  private static final Symbols<Role, PartyRole> ROLES =
      Symbols.of("role", Role.class, PartyRole.class);

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public io.tollgate.avro.ShipmentEvent encode(ShipmentEvent event) {
    io.tollgate.avro.ShipmentEvent record = new io.tollgate.avro.ShipmentEvent();
    record.setEventId(event.eventId());
    record.setEventType(TYPES.write(event.type()));
    record.setShipmentId(event.shipmentId());
    record.setRevision(event.revision());
    record.setExporterId(event.exporterId());
    record.setInvoiceNumber(Blank.toNull(event.invoiceNumber()));
    record.setShipDate(event.shipDate());
    record.setParties(event.parties().stream().map(ShipmentEventCodec::encode).toList());
    record.setEndUse(END_USES.write(event.endUse()));
    record.setDestinationCountry(event.destinationCountry());
    record.setCurrency(event.currency());
    record.setLicenceNumber(Blank.toNull(event.licenceNumber()));
    record.setOccurredAt(event.occurredAt());
    record.setLines(event.lines().stream().map(ShipmentEventCodec::encode).toList());
    return record;
  }

  @Override
  public ShipmentEvent decode(io.tollgate.avro.ShipmentEvent record) {
    return ShipmentEvent.builder()
        .eventId(record.getEventId())
        .type(TYPES.read(record.getEventType()))
        .shipmentId(record.getShipmentId())
        .revision(record.getRevision())
        .exporterId(record.getExporterId())
        .invoiceNumber(Blank.ofNull(record.getInvoiceNumber()))
        .shipDate(record.getShipDate())
        .parties(record.getParties().stream().map(ShipmentEventCodec::decode).toList())
        .endUse(END_USES.read(record.getEndUse()))
        .destinationCountry(record.getDestinationCountry())
        .currency(record.getCurrency())
        .licenceNumber(Blank.ofNull(record.getLicenceNumber()))
        .occurredAt(record.getOccurredAt())
        .lines(record.getLines().stream().map(ShipmentEventCodec::decode).toList())
        .build();
  }

  private static io.tollgate.avro.Party encode(Party party) {
    io.tollgate.avro.Party record = new io.tollgate.avro.Party();
    record.setRole(ROLES.write(party.role()));
    record.setPartyId(Blank.toNull(party.partyId()));
    record.setName(Blank.toNull(party.name()));
    record.setCountry(Blank.toNull(party.country()));
    return record;
  }

  private static Party decode(io.tollgate.avro.Party record) {
    return new Party(
        ROLES.read(record.getRole()),
        Blank.ofNull(record.getPartyId()),
        Blank.ofNull(record.getName()),
        Blank.ofNull(record.getCountry()));
  }

  private static io.tollgate.avro.Line encode(Line line) {
    io.tollgate.avro.Line record = new io.tollgate.avro.Line();
    record.setLineNumber(line.lineNumber());
    record.setSku(line.sku());
    record.setQuantity(line.quantity());
    record.setUnitPrice(UNIT_PRICE.exact(line.unitPrice()));
    return record;
  }

  private static Line decode(io.tollgate.avro.Line record) {
    return new Line(
        record.getLineNumber(), record.getSku(), record.getQuantity(), record.getUnitPrice());
  }
}
