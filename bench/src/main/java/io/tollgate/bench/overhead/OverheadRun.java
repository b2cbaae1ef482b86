package io.tollgate.bench.overhead;

import io.tollgate.bench.bed.AppOptions;
import io.tollgate.bench.bed.Gate;
import io.tollgate.bench.bed.Input;
import io.tollgate.bench.bed.Installation;
import io.tollgate.bench.bed.Progress;
import io.tollgate.bench.cluster.ProcessUsage;
import io.tollgate.bench.cluster.Worker;
import io.tollgate.producer.generate.Generator;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One application, alternately watched and unwatched without a restart, so that differences between
 * processes, above all in Java's compiled code, do not affect the results.
 */
final class OverheadRun implements AutoCloseable {
  private static final double NANOS = 1e9;

  private final Installation installation;
  private final Generator generator;
  private final Worker app;
  private final Map<Way, Watcher> watchers = new EnumMap<>(Way.class);
  private final Progress progress;

  /** Starts the application and all watchers. */
  OverheadRun(Installation installation, AppOptions options, Path folder, int readRate, long seed) {
    this.installation = installation;
    this.generator = Generator.seeded(seed);
    int port = Scraper.freePort();
    app = options.start(installation, Map.of("http.port", Integer.toString(port)));
    progress = new Progress(installation, List.of(app));
    for (Way way : List.of(Way.MONITORED, Way.WATCHED)) {
      int rate = way == Way.WATCHED ? readRate : 0;
      watchers.put(way, new Watcher(installation, way.word(), port, rate, folder));
    }
  }

  /** Decides a number of events with all watchers active, so that all code is warm. */
  void warm(int events) {
    var unused = progress.await(Input.publish(installation, events, generator::next));
  }

  /** Measures a number of events; unused watchers are stopped before the events are published. */
  Map<String, Object> measure(Way way, int events) {
    watchers.forEach(
        (watching, watcher) -> {
          if (watching == way) {
            watcher.goOn();
          } else {
            watcher.rest();
          }
        });
    try (Gate gate = Gate.fill(installation, events, generator::next)) {
      Moment before = now(way);
      long start = gate.open();
      long end = progress.await(gate.lastOffsets());
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("events_per_s", events * NANOS / (end - start));
      tell(row, before, now(way), events);
      Watcher watcher = watchers.get(way);
      row.put("book_lag_records", watcher == null ? null : watcher.projectionLag());
      return row;
    }
  }

  /** The resource usage so far; scrapes are the answered ones, scrapesFailed the others. */
  private record Moment(
      long app, long broker, long ops, long projection, int scrapes, int scrapesFailed) {}

  private Moment now(Way way) {
    long appMicros = ProcessUsage.of(app.handle()).cpuMicros();
    long brokerMicros = ProcessUsage.of(installation.cluster().broker()).cpuMicros();
    Watcher watcher = watchers.get(way);
    return watcher == null
        ? new Moment(appMicros, brokerMicros, 0, 0, 0, 0)
        : new Moment(
            appMicros,
            brokerMicros,
            watcher.cpuMicros(),
            watcher.projectionMicros(),
            watcher.scraper().scrapes(),
            watcher.scraper().failures());
  }

  private static void tell(Map<String, Object> row, Moment before, Moment after, int events) {
    row.put("app_cpu_us_per_event", (after.app - before.app) / (double) events);
    row.put("broker_cpu_us_per_event", (after.broker - before.broker) / (double) events);
    row.put("ops_cpu_us_per_event", (after.ops - before.ops) / (double) events);
    row.put("book_cpu_us_per_event", (after.projection - before.projection) / (double) events);
    row.put("scrapes", after.scrapes - before.scrapes);
    row.put("scrapes_failed", after.scrapesFailed - before.scrapesFailed);
  }

  @Override
  public void close() {
    watchers.values().forEach(Watcher::close);
    app.close();
  }
}
