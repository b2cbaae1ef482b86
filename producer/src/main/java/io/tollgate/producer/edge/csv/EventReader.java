package io.tollgate.producer.edge.csv;

import io.tollgate.domain.shipment.EventType;
import io.tollgate.domain.shipment.Line;
import io.tollgate.domain.shipment.Party;
import io.tollgate.domain.shipment.Role;
import io.tollgate.domain.shipment.ShapeException;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.producer.edge.EventFields;
import java.util.ArrayList;
import java.util.List;

/** Converts rows to lines and events; every fault is a {@link RowFault}. */
final class EventReader {
  private static final Role[] ROLES = Role.values();

  private EventReader() {}

  /** The line of a row; null for the row of a CANCELLED event, which has no lines. */
  static Line line(ShipmentRow row) {
    row.checkWidth();
    try {
      Column<?, ?> type = Columns.EVENT_TYPE;
      if (EventFields.TYPE.value(type.name(), row.text(type)) == EventType.CANCELLED) {
        checkNoLine(row);
        return null;
      }
      Line.Builder line = Line.builder();
      for (Column<Line, Line.Builder> column : Columns.LINE) {
        column.read(row, line);
      }
      return line.build();
    } catch (ShapeException e) {
      throw RowFault.of(e);
    }
  }

  private static void checkNoLine(ShipmentRow row) {
    for (Column<Line, Line.Builder> column : Columns.LINE) {
      if (!row.text(column).isEmpty()) {
        throw new RowFault(
            column.name() + " has to be blank on a CANCELLED event, which has no lines");
      }
    }
  }

  /** Makes an event from its first row and its lines. */
  static ShipmentEvent event(ShipmentRow row, List<Line> lines) {
    try {
      ShipmentEvent.Builder event = ShipmentEvent.builder().lines(lines);
      for (Column<ShipmentEvent, ShipmentEvent.Builder> column : Columns.BEFORE_PARTIES) {
        column.read(row, event);
      }
      event.parties(parties(row));
      for (Column<ShipmentEvent, ShipmentEvent.Builder> column : Columns.AFTER_PARTIES) {
        column.read(row, event);
      }
      return event.build();
    } catch (ShapeException e) {
      throw RowFault.of(e);
    }
  }

  private static List<Party> parties(ShipmentRow row) {
    List<Party> parties = new ArrayList<>(ROLES.length);
    for (Role role : ROLES) {
      List<Column<Party, Party.Builder>> columns = Columns.PARTIES.get(role);
      if (role == Role.BUYER || isNamed(row, columns)) {
        Party.Builder party = Party.builder().role(role);
        for (Column<Party, Party.Builder> column : columns) {
          column.read(row, party);
        }
        parties.add(party.build());
      }
    }
    return parties;
  }

  private static boolean isNamed(ShipmentRow row, List<Column<Party, Party.Builder>> columns) {
    for (Column<Party, Party.Builder> column : columns) {
      if (!row.text(column).isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
