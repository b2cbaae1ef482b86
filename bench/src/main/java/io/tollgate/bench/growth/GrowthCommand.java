package io.tollgate.bench.growth;

import io.tollgate.bench.bed.AppOptions;
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

/** Measures throughput, memory, disk and restore time at growing numbers of known shipments. */
@Command(
    name = "growth",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Adds known shipments in steps, and at each step measures throughput, memory, the size"
          + " of state and changelog, and how long a restart and a restore take.",
      "Allow 1 KB in the folder for each shipment, so 20 GB for 20 million."
    },
    footer = {"", "Example: bench growth --shipments 1000000,5000000,20000000 --json growth.json"})
public final class GrowthCommand implements Callable<Integer> {
  @Option(
      names = "--shipments",
      split = ",",
      defaultValue = "1000000,5000000,20000000",
      paramLabel = "N",
      description =
          "Known shipments at each step, at least; the events of the step before may make more"
              + " shipments known. Default: ${DEFAULT-VALUE}.")
  private List<Long> shipments;

  @Option(
      names = "--events",
      defaultValue = "500000",
      description = "Events for measuring the throughput at each step. Default: ${DEFAULT-VALUE}.")
  private int events;

  @Option(
      names = "--warm",
      defaultValue = "200000",
      description = "Events for warming up before each measurement. Default: ${DEFAULT-VALUE}.")
  private int warm;

  @Mixin private AppOptions app;
  @Mixin private ReportOptions output;

  @Override
  public Integer call() {
    Report report = new Report("Growth", notes(), chart());
    try (Scratch scratch = Scratch.open(output.folder());
        Cluster cluster = Cluster.start(scratch.folder().resolve("cluster"));
        Installation installation =
            Installation.prepare(cluster, "growth", app.partitions(), scratch.folder());
        GrowthRun run = new GrowthRun(installation, app)) {
      for (long target : shipments) {
        output.add(report, run.step(target, warm, events));
      }
      scratch.done();
    }
    output.publish(report);
    return 0;
  }

  private List<String> notes() {
    return List.of(
        "events_per_s: over "
            + events
            + " events that were all published before the application saw the first,"
            + " three new shipments to one correction of any known one, until the last is"
            + " committed, after "
            + warm
            + " events for warming up; fill_events_per_s includes publishing.",
        "Memory is that of the application's process; the peak is the highest value since its"
            + " last start. MB are 2^20 bytes.",
        "state_mb is the state folder after a clean stop; changelog_mb is the size of all"
            + " changelog topics in the broker.",
        "restart_s: from starting the process with its state until a waiting event in every"
            + " partition is decided; restore_s: the same after deleting the state folder.",
        app.summary());
  }

  private static Chart chart() {
    return new Chart(
        Chart.Kind.LINE,
        "shipments",
        "known shipments",
        List.of("events_per_s"),
        "events per second",
        "");
  }
}
