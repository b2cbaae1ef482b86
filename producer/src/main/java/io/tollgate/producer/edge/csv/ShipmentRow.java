package io.tollgate.producer.edge.csv;

import io.tollgate.files.CsvFile;
import io.tollgate.files.CsvRow;
import io.tollgate.producer.edge.Form;

/** A row of a shipments file, with its columns bound. */
final class ShipmentRow {
  private final CsvRow row;
  private final int[] positions;
  private final int width;

  private ShipmentRow(CsvRow row, int[] positions, int width) {
    this.row = row;
    this.positions = positions;
    this.width = width;
  }

  /** Binds the rows of one file. */
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

  /** The field as it stands in the file; blank where there is none. */
  String text(Column<?, ?> column) {
    return row.at(positions[column.index()]);
  }

  boolean isBlank(Column<?, ?> column) {
    return text(column).isBlank();
  }

  /** Whether the row names its event. */
  boolean hasIds() {
    return !isBlank(Columns.EVENT_ID) && !isBlank(Columns.SHIPMENT_ID);
  }

  /** Whether both rows name the same event. */
  boolean hasIdsOf(ShipmentRow other) {
    return text(Columns.EVENT_ID).equals(other.text(Columns.EVENT_ID))
        && text(Columns.SHIPMENT_ID).equals(other.text(Columns.SHIPMENT_ID));
  }

  /**
   * Checks the number of fields.
   *
   * @throws RowFault if it is not that of the header
   */
  void checkWidth() {
    if (row.fields().size() != width) {
      throw new RowFault(
          "the row has "
              + row.fields().size()
              + " fields, not "
              + width
              + " as the header"
              + (runsOverLines() ? "; it runs over several lines: is a quote not closed?" : ""));
    }
  }

  private boolean runsOverLines() {
    return row.fields().stream().anyMatch(field -> field.indexOf('\n') >= 0);
  }

  /**
   * Checks that the row says of the event what another of its rows does.
   *
   * @throws RowFault naming the first column in which they differ
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
