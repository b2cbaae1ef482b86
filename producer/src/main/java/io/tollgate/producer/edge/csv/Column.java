package io.tollgate.producer.edge.csv;

import io.tollgate.producer.edge.Field;

/**
 * A column of a shipments file (semantics, section 2).
 *
 * @param index index in {@link Columns#ALL}
 * @param name name in the header
 * @param isRequired whether the text must not be blank
 * @param field the field in the column
 * @param <R> the record with the field: the event, a party or a line
 * @param <B> the record's builder
 */
record Column<R, B>(int index, String name, boolean isRequired, Field<R, B, ?> field) {

  /**
   * Reads the column of a row.
   *
   * @throws io.tollgate.domain.shipment.ShapeException if the text is invalid; the message names
   *     the column
   */
  void read(ShipmentRow row, B builder) {
    field.read(name, isRequired, row.text(this), builder);
  }

  /** Writes the column of a row that has all columns of {@link Columns#ALL}. */
  void write(R owner, String[] row) {
    row[index] = field.write(owner);
  }
}
