package io.tollgate.wire.codec;

import io.tollgate.domain.reference.ReferenceRow;

/**
 * A row of reference data on its topic.
 *
 * @param tableVersion the hash of the table version that the row belongs to, 32 hexadecimal digits
 * @param rowNumber index of the row in that version, from 0
 */
public record VersionedRow(String tableVersion, int rowNumber, ReferenceRow row) {
  public VersionedRow {
    if (rowNumber < 0) {
      throw new IllegalArgumentException("row_number has to be 0 or more, not " + rowNumber);
    }
  }

  /** The row, cast to the type of its table. */
  <R extends ReferenceRow> R as(Class<R> type) {
    if (!type.isInstance(row)) {
      throw new IllegalArgumentException(
          "a row of table " + row.table() + " is not of type " + type.getSimpleName());
    }
    return type.cast(row);
  }
}
