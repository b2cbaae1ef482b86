package io.tollgate.producer.edge.csv;

import io.tollgate.domain.shipment.Bounds;
import io.tollgate.domain.shipment.Excerpt;
import io.tollgate.files.CsvFile;
import io.tollgate.files.CsvRow;
import io.tollgate.producer.edge.Form;

/** A row of a shipments file, with access by column. */
final class ShipmentRow {
  private final CsvRow row;
  private final int[] positions;
  private final int width;

  private ShipmentRow(CsvRow row, int[] positions, int width) {
    this.row = row;
    this.positions = positions;
    this.width = width;
  }

  /** Makes the rows of one file. */
  static final class Binder {
    private final int[] positions;
    private final int width;

    Binder(CsvFile file) {
      positions = Columns.names().stream().mapToInt(file::position).toArray();
      width = file.width();
    }

    ShipmentRow bind(CsvRow row) {
      return new ShipmentRow(row, positions, width);
    }
  }

  long number() {
    return row.number();
  }

  /** The unchanged text of a field; blank if the file lacks the column. */
  String text(Column<?, ?> column) {
    return row.at(positions[column.index()]);
  }

  /** The event id for a message; a foreign id can have megabytes and control characters. */
  String eventId() {
    return Excerpt.of(text(Columns.EVENT_ID), Bounds.ID_LETTERS);
  }

  boolean isBlank(Column<?, ?> column) {
    return text(column).isBlank();
  }

  /** Whether the row has an event id and a shipment id. */
  boolean hasIds() {
    return !isBlank(Columns.EVENT_ID) && !isBlank(Columns.SHIPMENT_ID);
  }

  /** Whether both rows have the same event id and shipment id. */
  boolean hasIdsOf(ShipmentRow other) {
    return text(Columns.EVENT_ID).equals(other.text(Columns.EVENT_ID))
        && text(Columns.SHIPMENT_ID).equals(other.text(Columns.SHIPMENT_ID));
  }

  /**
   * Checks the number of fields.
   *
   * @throws RowFault if it differs from that of the header
   */
  void checkWidth() {
    if (row.fields().size() != width) {
      throw new RowFault(
          "the row has "
              + row.fields().size()
              + " fields, but the header has "
              + width
              + (runsOverLines()
                  ? "; the row spans several lines: check for a quotation mark that is not closed"
                  : ""));
    }
  }

  private boolean runsOverLines() {
    return row.fields().stream().anyMatch(field -> field.indexOf('\n') >= 0);
  }

  /**
   * Checks that the row has the same head columns as the event's first row.
   *
   * @throws RowFault if they differ; the message names the first such column
   */
  void checkAgreesWith(ShipmentRow first) {
    for (Column<?, ?> column : Columns.HEAD) {
      if (!text(column).equals(first.text(column))) {
        throw new RowFault(
            column.name()
                + " is '"
                + Form.shortened(text(column))
                + "' here and '"
                + Form.shortened(first.text(column))
                + "' in row "
                + first.number()
                + " of the same event; the rows of an event have to agree");
      }
    }
  }
}
