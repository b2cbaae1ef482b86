package io.tollgate.bench.overhead;

import io.tollgate.bench.bed.AppOptions;
import io.tollgate.bench.bed.Installation;
import io.tollgate.bench.bed.Scratch;
import io.tollgate.bench.cluster.Cluster;
import io.tollgate.bench.report.Chart;
import io.tollgate.bench.report.Report;
import io.tollgate.bench.report.ReportOptions;
import io.tollgate.ops.app.OpsSettings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.DoubleStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how much throughput monitoring costs. */
@Command(
    name = "overhead",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Runs one application alternately unwatched, monitored and watched. Monitored adds the ops"
          + " process with its defaults and a scraper of both /metrics every five seconds; watched"
          + " adds the console's read model, too. Reports the ratios of throughput and of processor"
          + " time per event."
    },
    footer = {"", "Example: bench overhead --events 1000000 --json docs/benchmarks/overhead.json"})
public final class OverheadCommand implements Callable<Integer> {
  private static final long SEED = 1;
  private static final double HUNDRED = 100;
  private static final List<String> COMPARED =
      List.of("events_per_s", "app_cpu_us_per_event", "broker_cpu_us_per_event");

  @Option(
      names = "--events",
      defaultValue = "1000000",
      description = "Measured events in each run. Default: ${DEFAULT-VALUE}.")
  private int events;

  @Option(
      names = "--warm",
      defaultValue = "3000000",
      description = "Events for warming up. Default: ${DEFAULT-VALUE}.")
  private int warm;

  @Option(
      names = "--rounds",
      defaultValue = "7",
      description =
          "Rounds of all three; the order changes between rounds. Default: ${DEFAULT-VALUE}.")
  private int rounds;

  @Option(
      names = "--read-rate",
      defaultValue = "" + OpsSettings.USUAL_RATE,
      description =
          "Records per second that an ops process with a read model reads. Default:"
              + " ${DEFAULT-VALUE}.")
  private int readRate;

  @Mixin private AppOptions app;
  @Mixin private ReportOptions output;

  @Override
  public Integer call() {
    Report report = new Report("Overhead of monitoring", notes(), chart());
    List<Map<Way, Map<String, Object>>> all = new ArrayList<>();
    try (Scratch scratch = Scratch.open(output.folder());
        Cluster cluster = Cluster.start(scratch.folder().resolve("cluster"));
        Installation installation =
            Installation.prepare(cluster, "overhead", app.partitions(), scratch.folder());
        OverheadRun run = new OverheadRun(installation, app, scratch.folder(), readRate, SEED)) {
      run.warm(warm);
      for (int round = 0; round < rounds; round++) {
        all.add(round(run, round, report));
      }
      scratch.done();
    }
    output.add(report, ratios(Way.MONITORED, all));
    output.add(report, ratios(Way.WATCHED, all));
    output.publish(report);
    return 0;
  }

  private Map<Way, Map<String, Object>> round(OverheadRun run, int round, Report report) {
    Map<Way, Map<String, Object>> rows = new EnumMap<>(Way.class);
    List<Way> order = new ArrayList<>(List.of(Way.values()));
    Collections.rotate(order, round);
    for (Way way : order) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("run", way.word() + "-" + round);
      row.putAll(run.measure(way, events));
      rows.put(way, row);
      output.add(report, row);
    }
    return rows;
  }

  /** The median over the rounds of the ratio of a way's value to that of the unwatched run. */
  private static Map<String, Object> ratios(Way way, List<Map<Way, Map<String, Object>>> rounds) {
    Map<String, Object> row = new LinkedHashMap<>();
    rounds.get(0).get(way).keySet().forEach(figure -> row.put(figure, null));
    row.put("run", way.word() + " in % of unwatched");
    for (String figure : COMPARED) {
      row.put(
          figure,
          HUNDRED
              * median(
                  rounds.stream()
                      .mapToDouble(
                          round ->
                              (double) round.get(way).get(figure)
                                  / (double) round.get(Way.UNWATCHED).get(figure))));
    }
    return row;
  }

  private static double median(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private List<String> notes() {
    return List.of(
        "events_per_s: over "
            + events
            + " events of the generator's mix, all published before the application saw the first,"
            + " until the last is committed, in one process that has decided "
            + warm
            + " before. The last rows are medians over the rounds of the ratio within a round.",
        "The application's metrics and HTTP server are active in every run. Monitored adds an ops"
            + " process that samples every 5 s, and a scrape of both every 5 s. Watched has an ops"
            + " process with the console's read model instead, which reads at most "
            + readRate
            + " records per second. A signal stops the ops process that a run does not use.",
        "ops_cpu_us_per_event is the whole ops process's time for the same events,"
            + " book_cpu_us_per_event the part of the thread that reads the topics into the read"
            + " model, and book_lag_records its unread records at the end. All run on this machine.",
        app.summary());
  }

  private static Chart chart() {
    return new Chart(Chart.Kind.BAR, "run", "", List.of("events_per_s"), "events per second", "");
  }
}
