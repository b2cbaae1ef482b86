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
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
      "Runs the application in turn unwatched; monitored, with the ops process sampling each second"
          + " and a scraper of both /metrics every five; and watched, with the console's book as"
          + " well. Tells the ratio of throughput and of processor time per event."
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
          "Rounds of all; the order changes from one to the next. Default:" + " ${DEFAULT-VALUE}.")
  private int rounds;

  @Option(
      names = "--book-share",
      defaultValue = "" + OpsSettings.USUAL_BOOK_PERCENT,
      description =
          "What the console's book may take of a core, in percent. Default: ${DEFAULT-VALUE}.")
  private int bookPercent;

  @Mixin private AppOptions app;
  @Mixin private ReportOptions output;

  @Override
  public Integer call() {
    Report report = new Report("Overhead of monitoring", notes(), chart());
    Map<Way, List<Map<String, Object>>> rows = new EnumMap<>(Way.class);
    try (Scratch scratch = Scratch.open(output.folder());
        Cluster cluster = Cluster.start(scratch.folder().resolve("cluster"))) {
      for (int round = 0; round < rounds; round++) {
        for (int turn = 0; turn < Way.values().length; turn++) {
          Way way = Way.values()[(round + turn) % Way.values().length];
          Map<String, Object> row = run(cluster, scratch, round, way);
          rows.computeIfAbsent(way, fresh -> new ArrayList<>()).add(row);
          output.add(report, row);
        }
      }
      scratch.done();
    }
    output.add(report, ratios(Way.MONITORED, rows));
    output.add(report, ratios(Way.WATCHED, rows));
    output.publish(report);
    return 0;
  }

  /** Who looks at the application. */
  private enum Way {
    /** Nobody. */
    UNWATCHED,
    /** Lag and metrics. */
    MONITORED,
    /** Those, and the console's book. */
    WATCHED;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private Map<String, Object> run(Cluster cluster, Scratch scratch, int round, Way way) {
    String name = way.word() + "-" + round;
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("run", name);
    try (Installation installation =
        Installation.prepare(cluster, name, app.partitions(), scratch.folder())) {
      OverheadRun run = new OverheadRun(installation, app, scratch.folder(), SEED);
      row.putAll(
          switch (way) {
            case UNWATCHED -> run.unwatched(warm, events);
            case MONITORED -> run.watched(warm, events, 0);
            case WATCHED -> run.watched(warm, events, bookPercent);
          });
    }
    return row;
  }

  private static Map<String, Object> ratios(Way way, Map<Way, List<Map<String, Object>>> rows) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("run", way.word() + " in % of unwatched");
    for (String figure :
        List.of("events_per_s", "app_cpu_us_per_event", "broker_cpu_us_per_event")) {
      row.put(
          figure,
          HUNDRED * median(rows.get(way), figure) / median(rows.get(Way.UNWATCHED), figure));
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
        "All count inside the application; monitored adds its HTTP server, an ops process that"
            + " samples each second, and a scrape of both every 5 s; watched adds the console's book"
            + " with a share of "
            + bookPercent
            + " % of a core.",
        "ops_cpu_us_per_event is the whole ops process over the same events,"
            + " book_cpu_us_per_event of it the thread that reads the topics into the book, and"
            + " book_lag_records what it had left at the end. All run on this one machine.",
        app.summary());
  }

  private static Chart chart() {
    return new Chart(Chart.Kind.BAR, "run", "", List.of("events_per_s"), "events per second", "");
  }
}
