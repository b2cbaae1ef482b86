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
import io.tollgate.producer.generate.Generator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One run of the application: nobody watches it, or the ops process and a scraper do. */
final class OverheadRun {
  /** What only a run that is watched has; the table wants every row to have it. */
  static final List<String> WATCHERS = List.of("ops_cpu_us_per_event", "scrapes", "scrapes_failed");

  private static final double NANOS = 1e9;
  private static final Duration SCRAPE_EVERY = Duration.ofSeconds(5);
  private static final String SAMPLE_EVERY_MS = "1000";
  private static final List<String> OPS_JVM = List.of("-Xmx512m");

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
      Map<String, Object> row = measure(worker, warm, events);
      WATCHERS.forEach(figure -> row.put(figure, null));
      return row;
    }
  }

  Map<String, Object> watched(int warm, int events) {
    int port = Scraper.freePort();
    int opsPort = Scraper.freePort();
    try (Worker worker = app.start(installation, Map.of("http.port", Integer.toString(port)));
        Worker ops = ops(opsPort);
        Scraper scraper = new Scraper(List.of(port, opsPort), SCRAPE_EVERY)) {
      Usage before = Usage.of(ops.handle());
      Map<String, Object> row = measure(worker, warm, events);
      Usage own = Usage.of(ops.handle()).since(before);
      row.put(WATCHERS.get(0), own.cpuMicros() / ((double) warm + events));
      row.put(WATCHERS.get(1), scraper.scrapes());
      row.put(WATCHERS.get(2), scraper.failures());
      return row;
    }
  }

  private Worker ops(int port) {
    Map<String, String> settings =
        Map.of(
            "bootstrap.servers", installation.cluster().connection().bootstrapServers(),
            "schema.registry.url", installation.cluster().registryUrl(),
            "run.id", installation.names().prefix(),
            "interval.ms", SAMPLE_EVERY_MS,
            "http.port", Integer.toString(port));
    Path log = folder.resolve(installation.names().prefix() + "-ops.log");
    return Worker.start(Program.own(OpsMain.class, OPS_JVM, settings), log.toFile());
  }

  private Map<String, Object> measure(Worker worker, int warm, int events) {
    Progress progress = new Progress(installation, List.of(worker));
    long unused = progress.await(Input.publish(installation, warm, generator::next));
    try (Gate gate = Gate.fill(installation, events, generator::next)) {
      Usage app = Usage.of(worker.handle());
      Usage broker = Usage.of(installation.cluster().broker());
      long start = gate.open();
      long end = progress.await(gate.lastOffsets());
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("events_per_s", events * NANOS / (end - start));
      row.put("app_cpu_us_per_event", cpu(worker.handle(), app, events));
      row.put("broker_cpu_us_per_event", cpu(installation.cluster().broker(), broker, events));
      return row;
    }
  }

  private static double cpu(ProcessHandle process, Usage before, int events) {
    return (double) Usage.of(process).since(before).cpuMicros() / events;
  }
}
