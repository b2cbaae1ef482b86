package io.tollgate.bench.csv;

import io.tollgate.bench.bed.Installation;
import io.tollgate.bench.bed.Scratch;
import io.tollgate.bench.cluster.Cluster;
import io.tollgate.bench.report.Chart;
import io.tollgate.bench.report.Report;
import io.tollgate.bench.report.ReportOptions;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the import of CSV files, in megabytes and events per second. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Writes a CSV file of generated events, and measures reading and publishing it.",
    footer = {"", "Example: bench import --events 1000000 --json import.json"})
public final class ImportCommand implements Callable<Integer> {
  @Option(
      names = "--events",
      defaultValue = "1000000",
      description = "Events in the file. Default: ${DEFAULT-VALUE}.")
  private int events;

  @Option(
      names = "--partitions",
      defaultValue = "4",
      description = "Partitions of the shipments topic. Default: ${DEFAULT-VALUE}.")
  private int partitions;

  @Option(
      names = "--repeat",
      defaultValue = "3",
      description = "Number of readings; the fastest counts. Default: ${DEFAULT-VALUE}.")
  private int repeat;

  @Mixin private ReportOptions output;

  @Override
  public Integer call() {
    Report report = new Report("Import of a CSV file", notes(), chart());
    try (Scratch scratch = Scratch.open(output.folder())) {
      ImportRun run = new ImportRun(scratch.folder().resolve("shipments.csv"), events, repeat);
      run.generate();
      output.add(report, run.read());
      try (Cluster cluster = Cluster.start(scratch.folder().resolve("cluster"));
          Installation installation =
              Installation.prepare(cluster, "import", partitions, scratch.folder())) {
        output.add(report, run.readAndPublish(installation));
      }
      scratch.done();
    }
    output.publish(report);
    return 0;
  }

  private List<String> notes() {
    return List.of(
        "One thread reads; the fastest of " + repeat + " readings counts. MB are 10^6 bytes.",
        "Published means acknowledged by the broker on this machine; no application runs.");
  }

  private static Chart chart() {
    return new Chart(Chart.Kind.BAR, "what", "", List.of("events_per_s"), "events per second", "");
  }
}
