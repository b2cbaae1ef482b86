package io.tollgate.bench.report;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where a measurement keeps its data and puts its result. */
public final class ReportOptions {
  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description = "Where data and logs go. Default: a temporary folder, deleted at the end.")
  private Path folder;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Also write the result as JSON, for 'bench plot' or others.")
  private Path json;

  /** The folder; null for a temporary one. */
  public Path folder() {
    return folder;
  }

  /** Shows a report, and writes it where that is asked for. */
  public void publish(Report report) {
    report.print(System.out);
    report.write(json);
  }
}
