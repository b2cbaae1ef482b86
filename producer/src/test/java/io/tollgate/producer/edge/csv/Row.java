package io.tollgate.producer.edge.csv;

import java.util.EnumMap;
import java.util.Map;

/** Writes one row of a shipments file; unless told otherwise, line 1 of a good event. */
final class Row {
  private final Map<Column, String> fields = new EnumMap<>(Column.class);

  private Row() {
    for (Column column : Column.values()) {
      fields.put(column, "");
    }
  }

  static Row of(String eventId, String shipmentId) {
    return new Row()
        .with(Column.EVENT_ID, eventId)
        .with(Column.EVENT_TYPE, "SHIPPED")
        .with(Column.SHIPMENT_ID, shipmentId)
        .with(Column.REVISION, "1")
        .with(Column.EXPORTER_ID, "NVDA")
        .with(Column.SHIP_DATE, "2026-03-02")
        .with(Column.BUYER_ID, "B1")
        .with(Column.BUYER_NAME, "Good Cloud Ltd")
        .with(Column.BUYER_COUNTRY, "CN")
        .with(Column.END_USE, "COMMERCIAL")
        .with(Column.DESTINATION_COUNTRY, "CN")
        .with(Column.CURRENCY, "USD")
        .with(Column.OCCURRED_AT, "2026-03-02T08:00:00Z")
        .line("1");
  }

  static Row cancelled(String eventId, String shipmentId) {
    return of(eventId, shipmentId)
        .with(Column.EVENT_TYPE, "CANCELLED")
        .with(Column.LINE_NUMBER, "")
        .with(Column.SKU, "")
        .with(Column.QUANTITY, "")
        .with(Column.UNIT_PRICE, "");
  }

  Row with(Column column, String value) {
    fields.put(column, value);
    return this;
  }

  Row line(String number) {
    return with(Column.LINE_NUMBER, number)
        .with(Column.SKU, "H200-SXM")
        .with(Column.QUANTITY, "10")
        .with(Column.UNIT_PRICE, "30000");
  }

  /** The row as it stands in a file; no field of it may need quotes. */
  String text() {
    return String.join(",", fields.values());
  }
}
