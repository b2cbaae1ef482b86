package io.tollgate.bench.overhead;

import io.tollgate.bench.bed.AppOptions;
import io.tollgate.bench.bed.Installation;
import io.tollgate.bench.bed.Scratch;
import io.tollgate.bench.cluster.Cluster;
import io.tollgate.bench.report.Chart;
import io.tollgate.bench.report.Report;
import io.tollgate.bench.report.ReportOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures what all monitoring takes from the throughput. */
@Command(
    name = "overhead",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Runs the application in turn unwatched, and with the ops process sampling each second and a"
          + " scraper of both /metrics every five; tells the ratio of throughput and of processor"
          + " time per event."
    },
    footer = {"", "Example: bench overhead --events 1000000 --json docs/benchmarks/overhead.json"})
public final class OverheadCommand implements Callable<Integer> {
  private static final long SEED = 1;
  private static final double HUNDRED = 100;

  @Option(
      names = "--events",
      defaultValue = "1000000",
      description = "Events that are measured in each run. Default: ${DEFAULT-VALUE}.")
  private int events;

  @Option(
      names = "--warm",
      defaultValue = "500000",
      description = "Events to warm up with before. Default: ${DEFAULT-VALUE}.")
  private int warm;

  @Option(
      names = "--rounds",
      defaultValue = "3",
      description =
          "Rounds of both; the order changes from one to the next. Default:" + " ${DEFAULT-VALUE}.")
  private int rounds;

  @Mixin private AppOptions app;
  @Mixin private ReportOptions output;

  @Override
  public Integer call() {
    Report report = new Report("Overhead of monitoring", notes(), chart());
    List<Map<String, Object>> unwatched = new ArrayList<>();
    List<Map<String, Object>> watched = new ArrayList<>();
    try (Scratch scratch = Scratch.open(output.folder());
        Cluster cluster = Cluster.start(scratch.folder().resolve("cluster"))) {
      for (int round = 0; round < rounds; round++) {
        for (int turn = 0; turn < 2; turn++) {
          boolean isWatched = (round + turn) % 2 == 1;
          Map<String, Object> row = run(cluster, scratch, round, isWatched);
          (isWatched ? watched : unwatched).add(row);
          output.add(report, row);
        }
      }
      scratch.done();
    }
    output.add(report, ratios(unwatched, watched));
    output.publish(report);
    return 0;
  }

  private Map<String, Object> run(Cluster cluster, Scratch scratch, int round, boolean isWatched) {
    String name = (isWatched ? "watched-" : "unwatched-") + round;
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("run", name);
    try (Installation installation =
        Installation.prepare(cluster, name, app.partitions(), scratch.folder())) {
      OverheadRun run = new OverheadRun(installation, app, scratch.folder(), SEED);
      row.putAll(isWatched ? run.watched(warm, events) : run.unwatched(warm, events));
    }
    return row;
  }

  private static Map<String, Object> ratios(
      List<Map<String, Object>> unwatched, List<Map<String, Object>> watched) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("run", "watched in % of unwatched");
    for (String figure :
        List.of("events_per_s", "app_cpu_us_per_event", "broker_cpu_us_per_event")) {
      row.put(figure, HUNDRED * median(watched, figure) / median(unwatched, figure));
    }
    OverheadRun.WATCHERS.forEach(figure -> row.put(figure, null));
    return row;
  }

  private static double median(List<Map<String, Object>> rows, String figure) {
    double[] sorted = rows.stream().mapToDouble(row -> (double) row.get(figure)).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private List<String> notes() {
    return List.of(
        "events_per_s: over "
            + events
            + " events of the generator's mix that were all there before the first was seen, until"
            + " the last is committed, after "
            + warm
            + " to warm up; medians of "
            + rounds
            + " rounds make the last row.",
        "Both count inside the application; watched adds its HTTP server, an ops process that"
            + " samples each second and follows the topics, and a scrape of both every 5 s.",
        "ops_cpu_us_per_event covers warming up too. All run on this one machine.",
        app.summary());
  }

  private static Chart chart() {
    return new Chart(Chart.Kind.BAR, "run", "", List.of("events_per_s"), "events per second", "");
  }
}
