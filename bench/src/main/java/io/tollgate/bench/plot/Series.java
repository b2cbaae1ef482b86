package io.tollgate.bench.plot;

import com.fasterxml.jackson.databind.JsonNode;
import io.tollgate.bench.report.Chart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Named values along x.
 *
 * @param name the name in the legend
 * @param values values by their place along x, in the order of the rows
 */
record Series(String name, Map<String, Double> values) {

  /** The series of a chart. Rows that differ only in the value are merged into their median. */
  static List<Series> of(Iterable<JsonNode> rows, Chart chart) {
    Map<String, Map<String, List<Double>>> all = new LinkedHashMap<>();
    for (String field : chart.y()) {
      for (JsonNode row : rows) {
        JsonNode value = at(row, field);
        if (value.isNumber()) {
          all.computeIfAbsent(name(row, field, chart), n -> new LinkedHashMap<>())
              .computeIfAbsent(at(row, chart.x()).asText(), x -> new ArrayList<>())
              .add(value.asDouble());
        }
      }
    }
    List<Series> series = new ArrayList<>();
    all.forEach((name, values) -> series.add(new Series(name, medians(values))));
    return series;
  }

  /** A field or a nested field; dots separate the names. */
  private static JsonNode at(JsonNode row, String field) {
    return row.at("/" + field.replace('.', '/'));
  }

  private static String name(JsonNode row, String field, Chart chart) {
    if (chart.by().isEmpty()) {
      return field;
    }
    String by = chart.by().substring(chart.by().lastIndexOf('.') + 1);
    String part = at(row, chart.by()).asText() + " " + by;
    return chart.y().size() == 1 ? part : field + ", " + part;
  }

  private static Map<String, Double> medians(Map<String, List<Double>> values) {
    Map<String, Double> medians = new LinkedHashMap<>();
    values.forEach(
        (x, many) -> medians.put(x, many.stream().sorted().toList().get((many.size() - 1) / 2)));
    return medians;
  }
}
