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

/** The result of one measurement: rows of figures whose names end in their units. */
public final class Report {
  private final String title;
  private final List<String> notes;
  private final Chart chart;
  private final Machine machine = Machine.now();
  private final List<Map<String, Object>> rows = new ArrayList<>();

  /**
   * Begins a report, before the measurement.
   *
   * @param notes what a reader has to know to read the figures right
   */
  public Report(String title, List<String> notes, Chart chart) {
    this.title = title;
    this.notes = List.copyOf(notes);
    this.chart = chart;
  }

  /** Adds a row; its fields are shown in their order. */
  public void add(Map<String, Object> row) {
    rows.add(new LinkedHashMap<>(row));
  }

  /** Shows it as a table. */
  public void print(PrintStream out) {
    out.println(title);
    out.print(TextTable.of(rows));
    notes.forEach(out::println);
    out.println(machine.cores() + " cores, " + machine.processor() + ", " + machine.java());
  }

  /** Writes it as JSON; a null file stands for nowhere. */
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
