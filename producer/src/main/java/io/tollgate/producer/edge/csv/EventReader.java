package io.tollgate.producer.edge.csv;

import io.tollgate.domain.shipment.EndUse;
import io.tollgate.domain.shipment.EventType;
import io.tollgate.domain.shipment.Line;
import io.tollgate.domain.shipment.Party;
import io.tollgate.domain.shipment.Role;
import io.tollgate.domain.shipment.ShapeException;
import io.tollgate.domain.shipment.ShipmentEvent;
import java.util.ArrayList;
import java.util.List;

/** Turns rows into lines and events; every fault is a {@link RowFault}. */
final class EventReader {
  private EventReader() {}

  /** The line of a row; null for the one row of a CANCELLED event, which has none. */
  static Line line(ShipmentRow row) {
    row.checkWidth();
    EventType type = Lexical.constant(row, Column.EVENT_TYPE, EventType.class);
    if (type == EventType.CANCELLED) {
      checkNoLine(row);
      return null;
    }
    try {
      return new Line(
          Lexical.lineNumber(row),
          Lexical.required(row, Column.SKU),
          Lexical.quantity(row),
          Lexical.unitPrice(row));
    } catch (ShapeException e) {
      throw new RowFault(e.getMessage());
    }
  }

  private static void checkNoLine(ShipmentRow row) {
    for (Column column : Column.values()) {
      if (column.isOfLine() && !row.text(column).isEmpty()) {
        throw new RowFault(
            column.columnName() + " has to be blank on a CANCELLED event, which has no lines");
      }
    }
  }

  /** The event whose first row this is. */
  static ShipmentEvent event(ShipmentRow row, List<Line> lines) {
    try {
      return new ShipmentEvent(
          Lexical.required(row, Column.EVENT_ID),
          Lexical.constant(row, Column.EVENT_TYPE, EventType.class),
          Lexical.required(row, Column.SHIPMENT_ID),
          Lexical.revision(row),
          Lexical.required(row, Column.EXPORTER_ID),
          row.text(Column.INVOICE_NUMBER),
          Lexical.date(row, Column.SHIP_DATE),
          parties(row),
          Lexical.constant(row, Column.END_USE, EndUse.class),
          Lexical.country(row, Column.DESTINATION_COUNTRY),
          Lexical.required(row, Column.CURRENCY),
          row.text(Column.LICENCE_NUMBER),
          Lexical.instant(row, Column.OCCURRED_AT),
          lines);
    } catch (ShapeException e) {
      throw new RowFault(e.getMessage());
    }
  }

  private static List<Party> parties(ShipmentRow row) {
    List<Party> parties = new ArrayList<>(Role.values().length);
    parties.add(
        new Party(
            Role.BUYER,
            Lexical.required(row, Column.BUYER_ID),
            Lexical.required(row, Column.BUYER_NAME),
            Lexical.country(row, Column.BUYER_COUNTRY)));
    add(
        parties,
        Role.CONSIGNEE,
        row,
        Column.CONSIGNEE_ID,
        Column.CONSIGNEE_NAME,
        Column.CONSIGNEE_COUNTRY);
    add(
        parties,
        Role.END_USER,
        row,
        Column.END_USER_ID,
        Column.END_USER_NAME,
        Column.END_USER_COUNTRY);
    return parties;
  }

  private static void add(List<Party> parties, Role role, ShipmentRow row, Column... columns) {
    String id = row.text(columns[0]);
    String name = row.text(columns[1]);
    String country = Lexical.optionalCountry(row, columns[2]);
    if (!Party.isBlank(id, name, country)) {
      parties.add(new Party(role, id, name, country));
    }
  }
}
