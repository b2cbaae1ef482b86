package io.tollgate.bench.scale;

import io.tollgate.bench.bed.Installation;
import io.tollgate.bench.bed.Scratch;
import io.tollgate.bench.cluster.Cluster;
import io.tollgate.bench.report.Chart;
import io.tollgate.bench.report.Report;
import io.tollgate.bench.report.ReportOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures throughput, in events per second, for each combination of instances and partitions. */
@Command(
    name = "scale",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Measures the whole job with several instances on this machine. With more instances than"
            + " cores, this shows the cost of coordination.",
    footer = {"", "Example: bench scale --instances 1,2,4 --partitions 1,4,16 --json scale.json"})
public final class ScaleCommand implements Callable<Integer> {
  @Option(
      names = "--instances",
      split = ",",
      defaultValue = "1,2,4",
      description = "Numbers of instances to measure. Default: ${DEFAULT-VALUE}.")
  private List<Integer> instances;

  @Option(
      names = "--partitions",
      split = ",",
      defaultValue = "1,4,16",
      description = "Numbers of partitions to measure. Default: ${DEFAULT-VALUE}.")
  private List<Integer> partitions;

  @Option(
      names = "--threads",
      defaultValue = "1",
      description = "Threads of each instance. Default: ${DEFAULT-VALUE}.")
  private int threads;

  @Option(
      names = "--events",
      defaultValue = "1000000",
      description = "Measured events. Default: ${DEFAULT-VALUE}.")
  private int events;

  @Option(
      names = "--warm",
      defaultValue = "300000",
      description = "Events for warming up. Default: ${DEFAULT-VALUE}.")
  private int warm;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "A setting of the application, by its name in docs/CONFIG.md; repeatable.")
  private Map<String, String> set = Map.of();

  @Option(
      names = "--jvm",
      split = " ",
      defaultValue = "-Xms512m -Xmx1g",
      paramLabel = "OPTIONS",
      description = "Options of each instance's Java virtual machine. Default: ${DEFAULT-VALUE}.")
  private List<String> jvm;

  @Mixin private ReportOptions output;

  @Override
  public Integer call() {
    Report report = new Report("The whole job by several instances", notes(), chart());
    try (Scratch scratch = Scratch.open(output.folder());
        Cluster cluster = Cluster.start(scratch.folder().resolve("cluster"))) {
      for (int split : partitions) {
        for (int count : instances) {
          output.add(report, measure(cluster, scratch, split, count));
        }
      }
      scratch.done();
    }
    output.publish(report);
    return 0;
  }

  private Map<String, Object> measure(Cluster cluster, Scratch scratch, int split, int count) {
    Map<String, String> settings = new HashMap<>(set);
    settings.put("num.stream.threads", Integer.toString(threads));
    ScaleRun.Load load = new ScaleRun.Load(warm, events, threads, jvm, settings);
    String prefix = "scale-" + split + "-" + count;
    try (Installation installation =
            Installation.prepare(cluster, prefix, split, scratch.folder());
        ScaleRun run = new ScaleRun(installation, load)) {
      return run.with(count);
    }
  }

  private List<String> notes() {
    return List.of(
        "Each row: a separate installation, %,d events for warming up, then %,d of the generator's"
                .formatted(warm, events)
            + " mix, all published before the first was read, until the last is committed.",
        "Each instance is a process with %d threads, java %s, set %s."
            .formatted(threads, String.join(" ", jvm), set),
        "partitions_per_thread: the input partitions of each thread; a thread with 0 reads no input,"
            + " but may total quarters.");
  }

  private static Chart chart() {
    return new Chart(
        Chart.Kind.BAR,
        "partitions",
        "partitions",
        List.of("events_per_s"),
        "events per second",
        "instances");
  }
}
