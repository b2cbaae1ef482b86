package io.tollgate.producer.edge.csv;

import io.tollgate.files.CsvFile;
import io.tollgate.files.CsvRow;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads shipment events from a CSV file (semantics, section 2), a row at a time, so that a large
 * file needs no more memory than a small one.
 */
public final class ShipmentCsv {
  private static final int ROWS_BETWEEN_PROGRESS = 1000;

  private final String file;
  private final ImportSink sink;
  private EventGroup group;
  private boolean afterRowWithoutIds;
  private long rowWithoutIds;

  private ShipmentCsv(String file, ImportSink sink) {
    this.file = file;
    this.sink = sink;
  }

  /**
   * Checks, without reading the rows, that the file exists and has every required column.
   *
   * @throws io.tollgate.files.InputRefusedException if not; the message names the file, the fault
   *     and the fix
   */
  public static void check(Path file) {
    open(file).close();
  }

  /**
   * Reads a file. The sink receives each unreadable event as a failure, and reading continues.
   *
   * @throws io.tollgate.files.InputRefusedException if the file, or the rest of it, cannot be read
   *     as CSV in UTF-8
   */
  public static void read(Path path, ImportSink sink) {
    try (CsvFile file = open(path)) {
      file.unknownColumns(Columns.names())
          .forEach(
              column -> sink.warning(path + ": column '" + column + "' is unknown and ignored"));
      new ShipmentCsv(path.toString(), sink).readAll(file);
    }
  }

  private static CsvFile open(Path path) {
    return CsvFile.open(path, Columns.required());
  }

  private void readAll(CsvFile source) {
    ShipmentRow.Binder binder = new ShipmentRow.Binder(source);
    long rows = 0;
    for (Optional<CsvRow> row = source.next(); row.isPresent(); row = source.next()) {
      take(binder.bind(row.get()));
      if (++rows % ROWS_BETWEEN_PROGRESS == 0) {
        sink.progress(source.bytesRead());
      }
    }
    closeGroup();
    sink.progress(source.bytesRead());
  }

  private void take(ShipmentRow row) {
    if (!row.hasIds()) {
      takeRowWithoutIds(row);
    } else if (group != null && group.takes(row)) {
      group.add(row);
    } else {
      closeGroup();
      group = new EventGroup(row);
      if (afterRowWithoutIds) {
        rejectNeighbour(rowWithoutIds);
        afterRowWithoutIds = false;
      }
    }
  }

  /** The row may belong to the event before it or after it, so both may be incomplete. */
  private void takeRowWithoutIds(ShipmentRow row) {
    if (group != null) {
      rejectNeighbour(row.number());
      closeGroup();
    }
    Column<?, ?> blank = row.isBlank(Columns.EVENT_ID) ? Columns.EVENT_ID : Columns.SHIPMENT_ID;
    sink.failure(
        new ImportFailure(
            file,
            row.number(),
            row.eventId(),
            ImportFailure.MALFORMED_ROW,
            blank.name() + " is blank; it is required"));
    afterRowWithoutIds = true;
    rowWithoutIds = row.number();
  }

  private void rejectNeighbour(long row) {
    group.reject(
        row,
        ImportFailure.MALFORMED_ROW,
        "row "
            + row
            + " next to the event has no ids and may belong to the event; fill in its event_id and"
            + " shipment_id");
  }

  private void closeGroup() {
    if (group != null) {
      group.close(file, sink);
      group = null;
    }
  }
}
