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
      "Makes more and more shipments known, and at each step measures throughput, memory, the size"
          + " of state and changelog, and how long a restart and a restore take.",
      "20 million shipments take about 20 GB in the folder."
    },
    footer = {"", "Example: bench growth --shipments 1000000,5000000,20000000 --json growth.json"})
public final class GrowthCommand implements Callable<Integer> {
  @Option(
      names = "--shipments",
      split = ",",
      defaultValue = "1000000,5000000,20000000",
      paramLabel = "N",
      description =
          "How many shipments are known at each step; at least so many where the events of the"
              + " step before make more. Default: ${DEFAULT-VALUE}.")
  private List<Long> shipments;

  @Option(
      names = "--events",
      defaultValue = "500000",
      description =
          "Events to measure the throughput with at each step. Default: ${DEFAULT-VALUE}.")
  private int events;

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
        report.add(run.step(target, events));
        System.err.println(target + " shipments are done");
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
            + " events that were all there before the first was seen,"
            + " three new shipments to one correction of any known one, until the last is"
            + " committed; fill_events_per_s includes publishing.",
        "Memory is that of the application's process; its peak is the highest since it was last"
            + " started. MB are 2^20 bytes.",
        "state_mb is the state's folder after a clean stop; changelog_mb is all changelog topics in"
            + " the broker.",
        "restart_s: from starting the process with its state until an event that waits in every"
            + " partition is decided; restore_s: the same with the state's folder deleted.",
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
