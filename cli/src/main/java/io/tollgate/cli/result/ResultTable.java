package io.tollgate.cli.result;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The tables that a run writes, with their columns in order (semantics, section 6). */
enum ResultTable {
  DECISIONS(
      "decisions.csv",
      "event_id shipment_id #revision #attempt outcome rule role list matched_name #score"),
  LEVY_DUE(
      "levy-due.csv",
      "levy_due_id kind exporter_id fiscal_quarter shipment_id #revision event_id programme"
          + " product_class destination_country #rate #revenue_usd #levy_usd"),
  QUARTERLY_REVENUE(
      "quarterly-revenue.csv",
      "exporter_id fiscal_quarter quarter_start quarter_end product_class destination_country"
          + " #shipments #units #revenue_usd #levy_usd"),
  REJECTED("rejected.csv", "file #row event_id code detail");

  private static final String NUMBER = "#";

  private final String fileName;
  private final String columns;

  /** Columns that sort as numbers are marked with {@value #NUMBER}. */
  ResultTable(String fileName, String columns) {
    this.fileName = fileName;
    this.columns = columns;
  }

  String fileName() {
    return fileName;
  }

  List<String> header() {
    return columns().stream().map(ResultColumn::name).toList();
  }

  private List<ResultColumn> columns() {
    return Arrays.stream(columns.split(" "))
        .map(
            column ->
                column.startsWith(NUMBER)
                    ? ResultColumn.number(column.substring(NUMBER.length()))
                    : ResultColumn.text(column))
        .toList();
  }

  /** By all columns from left to right. */
  Comparator<List<String>> order() {
    List<ResultColumn> all = columns();
    return (left, right) -> {
      for (int i = 0; i < all.size(); i++) {
        int order = all.get(i).order().compare(left.get(i), right.get(i));
        if (order != 0) {
          return order;
        }
      }
      return 0;
    };
  }
}
