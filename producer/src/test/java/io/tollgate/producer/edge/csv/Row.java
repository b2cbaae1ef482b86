package io.tollgate.producer.edge.csv;

import java.util.LinkedHashMap;
import java.util.Map;

/** Builds one row of a shipments file; by default, line 1 of a valid event. */
final class Row {
  private final Map<String, String> fields = new LinkedHashMap<>();

  private Row() {
    Columns.names().forEach(column -> fields.put(column, ""));
  }

  static Row of(String eventId, String shipmentId) {
    return new Row()
        .with("event_id", eventId)
        .with("event_type", "SHIPPED")
        .with("shipment_id", shipmentId)
        .with("revision", "1")
        .with("exporter_id", "NVDA")
        .with("ship_date", "2026-03-02")
        .with("buyer_id", "B1")
        .with("buyer_name", "Good Cloud Ltd")
        .with("buyer_country", "CN")
        .with("end_use", "COMMERCIAL")
        .with("destination_country", "CN")
        .with("currency", "USD")
        .with("occurred_at", "2026-03-02T08:00:00Z")
        .line("1");
  }

  static Row cancelled(String eventId, String shipmentId) {
    return of(eventId, shipmentId)
        .with("event_type", "CANCELLED")
        .with("line_number", "")
        .with("sku", "")
        .with("quantity", "")
        .with("unit_price", "");
  }

  Row with(String column, String value) {
    fields.put(column, value);
    return this;
  }

  Row line(String number) {
    return with("line_number", number)
        .with("sku", "H200-SXM")
        .with("quantity", "10")
        .with("unit_price", "30000");
  }

  /** The row as text; no field may need quotation marks. */
  String text() {
    return String.join(",", fields.values());
  }
}
