package io.tollgate.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Rows as lines of text, with columns as wide as their content. */
final class TextTable {
  private static final double LARGE = 1_000;

  private TextTable() {}

  /** The table, with the names of the first row's fields above it; empty without rows. */
  static String of(List<Map<String, Object>> rows) {
    if (rows.isEmpty()) {
      return "";
    }
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.copyOf(rows.get(0).keySet()));
    rows.forEach(row -> lines.add(row.values().stream().map(TextTable::text).toList()));
    StringBuilder table = new StringBuilder();
    for (List<String> line : lines) {
      for (int column = 0; column < line.size(); column++) {
        String cell = line.get(column);
        table.append("  ").append(" ".repeat(width(lines, column) - cell.length())).append(cell);
      }
      table.append('\n');
    }
    return table.toString();
  }

  private static int width(List<List<String>> lines, int column) {
    return lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(0);
  }

  private static String text(Object value) {
    if (value instanceof Double number) {
      return String.format(Locale.ROOT, Math.abs(number) >= LARGE ? "%,.0f" : "%.2f", number);
    }
    return value instanceof Number number
        ? String.format(Locale.ROOT, "%,d", number.longValue())
        : value == null ? "-" : value.toString();
  }
}
