package io.tollgate.bench.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The result of a measurement: rows of values whose names end with their units. */
public final class Report {
  private final String title;
  private final List<String> notes;
  private final Chart chart;
  private final Machine machine = Machine.now();
  private final List<Map<String, Object>> rows = new ArrayList<>();

  /**
   * Starts a report, before the measurement.
   *
   * @param notes facts that a reader needs to understand the values
   */
  public Report(String title, List<String> notes, Chart chart) {
    this.title = title;
    this.notes = List.copyOf(notes);
    this.chart = chart;
  }

  /** Adds a row; the table keeps the order of its fields. */
  public void add(Map<String, Object> row) {
    rows.add(new LinkedHashMap<>(row));
  }

  /** Prints the report as a table. */
  public void print(PrintStream out) {
    out.println(title);
    out.print(TextTable.of(rows));
    notes.forEach(out::println);
    out.println(machine.cores() + " cores, " + machine.processor() + ", " + machine.java());
  }

  /** Writes the report as JSON, unless the file is null. */
  public void write(Path file) {
    if (file == null) {
      return;
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("title", title);
    all.put("notes", notes);
    all.put("machine", machine);
    all.put("chart", chart);
    all.put("rows", rows);
    try {
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
