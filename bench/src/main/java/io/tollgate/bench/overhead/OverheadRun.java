package io.tollgate.bench.overhead;

import io.tollgate.bench.bed.AppOptions;
import io.tollgate.bench.bed.Gate;
import io.tollgate.bench.bed.Input;
import io.tollgate.bench.bed.Installation;
import io.tollgate.bench.bed.Progress;
import io.tollgate.bench.cluster.Usage;
import io.tollgate.bench.cluster.Worker;
import io.tollgate.bench.cluster.Worker.Program;
import io.tollgate.bench.contender.OpsMain;
import io.tollgate.catalogue.Metric;
import io.tollgate.producer.generate.Generator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One run of the application: nobody watches it, or the ops process and a scraper do. */
final class OverheadRun {
  /** What only a run that is watched has; the table wants every row to have it. */
  static final List<String> WATCHERS =
      List.of(
          "ops_cpu_us_per_event",
          "book_cpu_us_per_event",
          "book_lag_records",
          "scrapes",
          "scrapes_failed");

  private static final double NANOS = 1e9;
  private static final Duration SCRAPE_EVERY = Duration.ofSeconds(5);
  private static final String SAMPLE_EVERY_MS = "1000";
  private static final String BOOK_THREAD = "topic-follower";

  /** As {@code ./tollgate ops} starts it. */
  private static final List<String> OPS_JVM =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xms32m", "-Xmx512m");

  private final Installation installation;
  private final AppOptions app;
  private final Path folder;
  private final Generator generator;

  /** Every run of a seed has the same events in the same order. */
  OverheadRun(Installation installation, AppOptions app, Path folder, long seed) {
    this.installation = installation;
    this.app = app;
    this.folder = folder;
    this.generator = Generator.seeded(seed);
  }

  Map<String, Object> unwatched(int warm, int events) {
    try (Worker worker = app.start(installation, Map.of("http.port", "-1"))) {
      Map<String, Object> row = new LinkedHashMap<>();
      measure(worker, warm, events, row, () -> {});
      WATCHERS.forEach(figure -> row.put(figure, null));
      return row;
    }
  }

  /** A share of 0 is monitoring without the console's book. */
  Map<String, Object> watched(int warm, int events, int bookPercent) {
    int port = Scraper.freePort();
    int opsPort = Scraper.freePort();
    try (Worker worker = app.start(installation, Map.of("http.port", Integer.toString(port)));
        Worker ops = ops(opsPort, bookPercent);
        Scraper scraper = new Scraper(List.of(port, opsPort), SCRAPE_EVERY)) {
      Map<String, Object> row = new LinkedHashMap<>();
      Watch watch = new Watch(ops.handle());
      measure(worker, warm, events, row, watch::begin);
      row.put(WATCHERS.get(0), watch.all() / (double) events);
      row.put(WATCHERS.get(1), watch.book() / (double) events);
      row.put(WATCHERS.get(2), scraper.value(opsPort, Metric.BOOK_LAG));
      row.put(WATCHERS.get(3), scraper.scrapes());
      row.put(WATCHERS.get(4), scraper.failures());
      return row;
    }
  }

  /** The processor time of the ops process since a moment. */
  private static final class Watch {
    private final ProcessHandle ops;
    private Usage before = Usage.NONE;
    private long bookBefore;

    Watch(ProcessHandle ops) {
      this.ops = ops;
    }

    void begin() {
      before = Usage.of(ops);
      bookBefore = Usage.cpuMicros(ops, BOOK_THREAD);
    }

    long all() {
      return Usage.of(ops).since(before).cpuMicros();
    }

    long book() {
      return Usage.cpuMicros(ops, BOOK_THREAD) - bookBefore;
    }
  }

  private Worker ops(int port, int bookPercent) {
    Map<String, String> settings =
        Map.of(
            "bootstrap.servers", installation.cluster().connection().bootstrapServers(),
            "schema.registry.url", installation.cluster().registryUrl(),
            "run.id", installation.names().prefix(),
            "interval.ms", SAMPLE_EVERY_MS,
            "book.percent", Integer.toString(bookPercent),
            "http.port", Integer.toString(port));
    Path log = folder.resolve(installation.names().prefix() + "-ops.log");
    return Worker.start(Program.own(OpsMain.class, OPS_JVM, settings), log.toFile());
  }

  /** The watchers' time is taken over the same events as the application's. */
  private void measure(
      Worker worker, int warm, int events, Map<String, Object> row, Runnable begins) {
    Progress progress = new Progress(installation, List.of(worker));
    long unused = progress.await(Input.publish(installation, warm, generator::next));
    try (Gate gate = Gate.fill(installation, events, generator::next)) {
      Usage app = Usage.of(worker.handle());
      Usage broker = Usage.of(installation.cluster().broker());
      begins.run();
      long start = gate.open();
      long end = progress.await(gate.lastOffsets());
      row.put("events_per_s", events * NANOS / (end - start));
      row.put("app_cpu_us_per_event", cpu(worker.handle(), app, events));
      row.put("broker_cpu_us_per_event", cpu(installation.cluster().broker(), broker, events));
    }
  }

  private static double cpu(ProcessHandle process, Usage before, int events) {
    return (double) Usage.of(process).since(before).cpuMicros() / events;
  }
}
