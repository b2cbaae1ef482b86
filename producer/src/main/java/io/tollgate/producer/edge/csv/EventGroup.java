package io.tollgate.producer.edge.csv;

import io.tollgate.domain.shipment.Bounds;
import io.tollgate.domain.shipment.Line;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.wire.source.SourceRows;
import java.util.ArrayList;
import java.util.List;

/** Collects the rows of one event. */
final class EventGroup {
  private final ShipmentRow first;
  private final List<Line> lines = new ArrayList<>();
  private final List<Long> rows = new ArrayList<>();
  private final LineNumbers lineNumbers = new LineNumbers();
  private String fault = "";
  private String code = "";
  private long faultRow;
  private long size;

  EventGroup(ShipmentRow first) {
    this.first = first;
    add(first);
  }

  /** Whether a row belongs to this event: it has the same ids and a new line number. */
  boolean takes(ShipmentRow row) {
    return row.hasIdsOf(first) && !lineNumbers.has(row);
  }

  void add(ShipmentRow row) {
    lineNumbers.add(row);
    if (isFaulty()) {
      return;
    }
    try {
      row.checkWidth();
      row.checkAgreesWith(first);
      Line line = EventReader.line(row);
      if (line != null) {
        add(row, line);
      }
    } catch (RowFault e) {
      reject(row.number(), e.code(), e.getMessage());
    }
  }

  private void add(ShipmentRow row, Line line) {
    size += Bounds.bytes(line);
    if (size > Bounds.EVENT_BYTES) {
      reject(row.number(), ImportFailure.OVERSIZED, Bounds.oversized().detail());
    } else {
      lines.add(line);
      rows.add(row.number());
    }
  }

  /** Rejects the whole event; only the first fault is reported. */
  void reject(long row, String faultCode, String detail) {
    if (!isFaulty()) {
      faultRow = row;
      code = faultCode;
      fault = detail;
      // A rejected event needs no memory, even if many rows follow.
      lines.clear();
      rows.clear();
    }
  }

  private boolean isFaulty() {
    return !code.isEmpty();
  }

  /** Passes the event, or its failure, to the sink. */
  void close(String file, ImportSink sink) {
    ShipmentEvent event = isFaulty() ? null : read();
    if (isFaulty()) {
      sink.failure(new ImportFailure(file, faultRow, first.eventId(), code, fault));
    } else {
      long[] numbers =
          rows.isEmpty()
              ? new long[] {first.number()}
              : rows.stream().mapToLong(Long::longValue).toArray();
      sink.event(new ImportedEvent(event, SourceRows.of(file, numbers)));
    }
  }

  private ShipmentEvent read() {
    try {
      ShipmentEvent event = EventReader.event(first, lines);
      if (Bounds.bytes(event) > Bounds.EVENT_BYTES) {
        reject(first.number(), ImportFailure.OVERSIZED, Bounds.oversized().detail());
      }
      return event;
    } catch (RowFault e) {
      reject(first.number(), e.code(), e.getMessage());
      return null;
    }
  }
}
