package io.tollgate.bench.report;

import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Option;

/** Options for the data and the result of a measurement. */
public final class ReportOptions {
  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description =
          "The folder for data and logs. Default: a temporary folder, deleted at the end.")
  private Path folder;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Also write the result as JSON, for 'bench plot' or other programs.")
  private Path json;

  /** The folder; null for a temporary one. */
  public Path folder() {
    return folder;
  }

  /**
   * Adds a row, shows it, and saves all rows so far, because a long measurement may not reach its
   * end.
   */
  public void add(Report report, Map<String, Object> row) {
    report.add(row);
    System.err.println(row);
    report.write(json);
  }

  /** Shows a report, and writes it as JSON if the option is given. */
  public void publish(Report report) {
    report.print(System.out);
    report.write(json);
  }
}
