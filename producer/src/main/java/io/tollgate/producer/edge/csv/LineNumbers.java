package io.tollgate.producer.edge.csv;

import io.tollgate.domain.shipment.EventType;
import io.tollgate.producer.edge.EventFields;
import java.util.HashSet;
import java.util.Set;

/** The line numbers of an event. A repeated line number starts the next event. */
final class LineNumbers {
  /**
   * More lines than an event can have without being OVERSIZED. Later line numbers are not kept, so
   * that a file of millions of rows with the same ids needs no more memory.
   */
  private static final int MOST = 20_000;

  private static final int UNREADABLE = -1;

  private final Set<Integer> numbers = new HashSet<>();
  private boolean isCancelled;

  /** Whether the event already has the row's line number; an unreadable number is always new. */
  boolean has(ShipmentRow row) {
    int number = number(row);
    return number == UNREADABLE ? isCancelled && isCancelled(row) : numbers.contains(number);
  }

  void add(ShipmentRow row) {
    int number = number(row);
    if (number == UNREADABLE) {
      isCancelled |= isCancelled(row);
    } else if (numbers.size() < MOST) {
      numbers.add(number);
    }
  }

  private static int number(ShipmentRow row) {
    return EventFields.LINE_NUMBER.find(row.text(Columns.LINE_NUMBER)).orElse(UNREADABLE);
  }

  /** A CANCELLED event has one row, so the next row is another event. */
  private static boolean isCancelled(ShipmentRow row) {
    return row.text(Columns.EVENT_TYPE).equals(EventType.CANCELLED.name());
  }
}
