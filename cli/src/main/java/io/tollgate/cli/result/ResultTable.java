package io.tollgate.cli.result;

import static io.tollgate.cli.result.Column.number;
import static io.tollgate.cli.result.Column.text;

import java.util.Comparator;
import java.util.List;

/** The tables that a run writes, with their columns in order (semantics, section 6). */
enum ResultTable {
  DECISIONS(
      "decisions.csv",
      text("event_id"),
      text("shipment_id"),
      number("revision"),
      number("attempt"),
      text("outcome"),
      text("rule"),
      text("role"),
      text("list"),
      text("matched_name"),
      number("score")),
  LEVY_DUE(
      "levy-due.csv",
      text("levy_due_id"),
      text("kind"),
      text("exporter_id"),
      text("fiscal_quarter"),
      text("shipment_id"),
      number("revision"),
      text("event_id"),
      text("programme"),
      text("product_class"),
      text("destination_country"),
      number("rate"),
      number("revenue_usd"),
      number("levy_usd")),
  QUARTERLY_REVENUE(
      "quarterly-revenue.csv",
      text("exporter_id"),
      text("fiscal_quarter"),
      text("quarter_start"),
      text("quarter_end"),
      text("product_class"),
      text("destination_country"),
      number("shipments"),
      number("units"),
      number("revenue_usd"),
      number("levy_usd")),
  REJECTED(
      "rejected.csv",
      text("file"),
      number("row"),
      text("event_id"),
      text("code"),
      text("detail"));

  private final String fileName;
  private final List<Column> columns;

  ResultTable(String fileName, Column... columns) {
    this.fileName = fileName;
    this.columns = List.of(columns);
  }

  String fileName() {
    return fileName;
  }

  List<String> header() {
    return columns.stream().map(Column::name).toList();
  }

  /** By all columns from left to right. */
  Comparator<List<String>> order() {
    return (left, right) -> {
      for (int i = 0; i < columns.size(); i++) {
        int order = columns.get(i).order().compare(left.get(i), right.get(i));
        if (order != 0) {
          return order;
        }
      }
      return 0;
    };
  }
}
