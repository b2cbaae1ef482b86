package io.tollgate.producer.edge.csv;

import io.tollgate.producer.edge.Field;

/**
 * A column of a shipments file (semantics, section 2).
 *
 * @param index its place among {@link Columns#ALL}
 * @param name its name in the header
 * @param isRequired whether its text may not be blank
 * @param field what it holds
 * @param <R> the record whose field that is: the event, a party or a line
 * @param <B> the record's builder
 */
record Column<R, B>(int index, String name, boolean isRequired, Field<R, B, ?> field) {

  /**
   * Reads its text in a row.
   *
   * @throws io.tollgate.domain.shipment.ShapeException naming the column
   */
  void read(ShipmentRow row, B builder) {
    field.read(name, isRequired, row.text(this), builder);
  }

  /** Writes its text into a row, whose columns are {@link Columns#ALL}. */
  void write(R owner, String[] row) {
    row[index] = field.write(owner);
  }
}
