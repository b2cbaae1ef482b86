package io.tollgate.producer.edge;

import io.tollgate.domain.shipment.EndUse;
import io.tollgate.domain.shipment.EventType;
import io.tollgate.domain.shipment.Line;
import io.tollgate.domain.shipment.Party;
import io.tollgate.domain.shipment.Role;
import io.tollgate.domain.shipment.ShipmentEvent;
import java.util.List;

/**
 * The table of a shipment event's fields. A new field needs only one entry here to be read from CSV
 * and JSON, written to CSV and counted in an event's size.
 */
public final class EventFields {
  /** The field that determines whether an event has lines. */
  public static final Field<ShipmentEvent, ShipmentEvent.Builder, EventType> TYPE =
      new Field<>(
          "event_type",
          Need.EVENT,
          Form.constant(EventType.class),
          ShipmentEvent::type,
          ShipmentEvent.Builder::type);

  /** The fields of an event before its parties, in the order of the columns. */
  public static final List<Field<ShipmentEvent, ShipmentEvent.Builder, ?>> BEFORE_PARTIES =
      List.of(
          new Field<>(
              "event_id",
              Need.EVENT,
              Form.ID,
              ShipmentEvent::eventId,
              ShipmentEvent.Builder::eventId),
          TYPE,
          new Field<>(
              "shipment_id",
              Need.EVENT,
              Form.ID,
              ShipmentEvent::shipmentId,
              ShipmentEvent.Builder::shipmentId),
          new Field<>(
              "revision",
              Need.EVENT,
              Form.REVISION,
              ShipmentEvent::revision,
              ShipmentEvent.Builder::revision),
          new Field<>(
              "exporter_id",
              Need.ALWAYS,
              Form.ID,
              ShipmentEvent::exporterId,
              ShipmentEvent.Builder::exporterId),
          new Field<>(
              "invoice_number",
              Need.OPTIONAL,
              Form.TEXT,
              ShipmentEvent::invoiceNumber,
              ShipmentEvent.Builder::invoiceNumber),
          new Field<>(
              "ship_date",
              Need.ALWAYS,
              Form.DATE,
              ShipmentEvent::shipDate,
              ShipmentEvent.Builder::shipDate));

  /** The fields of an event after its parties and before its lines. */
  public static final List<Field<ShipmentEvent, ShipmentEvent.Builder, ?>> AFTER_PARTIES =
      List.of(
          new Field<>(
              "end_use",
              Need.ALWAYS,
              Form.constant(EndUse.class),
              ShipmentEvent::endUse,
              ShipmentEvent.Builder::endUse),
          new Field<>(
              "destination_country",
              Need.ALWAYS,
              Form.COUNTRY,
              ShipmentEvent::destinationCountry,
              ShipmentEvent.Builder::destinationCountry),
          new Field<>(
              "currency",
              Need.ALWAYS,
              Form.TEXT,
              ShipmentEvent::currency,
              ShipmentEvent.Builder::currency),
          new Field<>(
              "licence_number",
              Need.OPTIONAL,
              Form.TEXT,
              ShipmentEvent::licenceNumber,
              ShipmentEvent.Builder::licenceNumber),
          new Field<>(
              "occurred_at",
              Need.EVENT,
              Form.INSTANT,
              ShipmentEvent::occurredAt,
              ShipmentEvent.Builder::occurredAt));

  /** The role of a party. In a CSV file, the column names contain the role. */
  public static final Field<Party, Party.Builder, Role> ROLE =
      new Field<>("role", Need.ALWAYS, Form.constant(Role.class), Party::role, Party.Builder::role);

  /** The other fields of a party. */
  public static final List<Field<Party, Party.Builder, ?>> PARTY =
      List.of(
          new Field<>("party_id", Need.BUYER, Form.ID, Party::partyId, Party.Builder::partyId),
          new Field<>("name", Need.BUYER, Form.NAME, Party::name, Party.Builder::name),
          new Field<>("country", Need.BUYER, Form.COUNTRY, Party::country, Party.Builder::country));

  /** The field that identifies a line of an event. */
  public static final Field<Line, Line.Builder, Integer> LINE_NUMBER =
      new Field<>(
          "line_number", Need.EVENT, Form.LINE_NUMBER, Line::lineNumber, Line.Builder::lineNumber);

  /** The fields of a line. */
  public static final List<Field<Line, Line.Builder, ?>> LINE =
      List.of(
          LINE_NUMBER,
          new Field<>("sku", Need.ALWAYS, Form.ID, Line::sku, Line.Builder::sku),
          new Field<>(
              "quantity", Need.ALWAYS, Form.QUANTITY, Line::quantity, Line.Builder::quantity),
          new Field<>(
              "unit_price", Need.EVENT, Form.PRICE, Line::unitPrice, Line.Builder::unitPrice));

  private EventFields() {}
}
