package io.tollgate.bench.overhead;

import io.tollgate.bench.bed.Installation;
import io.tollgate.bench.cluster.ProcessUsage;
import io.tollgate.bench.cluster.Worker;
import io.tollgate.bench.cluster.Worker.Program;
import io.tollgate.bench.contender.OpsMain;
import io.tollgate.catalogue.Metric;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** An ops process, and a scraper of it and of the application; all of it can be put to rest. */
final class Watcher implements AutoCloseable {
  private static final Duration SCRAPE_EVERY = Duration.ofSeconds(5);
  private static final String PROJECTION_THREAD = "topic-follower";

  /** As {@code ./tollgate ops} starts it. */
  private static final List<String> OPS_JVM =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xms32m", "-Xmx512m");

  private final Worker ops;
  private final Scraper scraper;
  private final int port = Scraper.freePort();

  /**
   * Begins to watch.
   *
   * @param readRate how many records a second the console's read model follows; 0: there is none
   */
  Watcher(Installation installation, String name, int appPort, int readRate, Path folder) {
    Map<String, String> settings =
        Map.of(
            "bootstrap.servers", installation.cluster().connection().bootstrapServers(),
            "schema.registry.url", installation.cluster().registryUrl(),
            "run.id", installation.names().prefix(),
            "application.url", "http://127.0.0.1:" + appPort,
            "read.rate", Integer.toString(readRate),
            "http.port", Integer.toString(port));
    Path log = folder.resolve("ops-" + name + ".log");
    ops = Worker.start(Program.own(OpsMain.class, OPS_JVM, settings), log.toFile());
    scraper = new Scraper(List.of(appPort, port), SCRAPE_EVERY);
    // One that stands still does not see that whoever started it has been stopped.
    Runtime.getRuntime().addShutdownHook(new Thread(this::wake, "wake-" + name));
  }

  /** Stands still: takes no processor time, and keeps what its Java has compiled. */
  void rest() {
    scraper.rest(true);
    signal("STOP");
  }

  /** Goes on. */
  void goOn() {
    signal("CONT");
    scraper.rest(false);
  }

  private void wake() {
    if (ops.isAlive()) {
      signal("CONT");
    }
  }

  private void signal(String name) {
    try {
      int code =
          new ProcessBuilder("kill", "-" + name, Long.toString(ops.handle().pid()))
              .inheritIO()
              .start()
              .waitFor();
      if (code != 0) {
        throw new IllegalStateException("the ops process has ended; see its log");
      }
    } catch (IOException e) {
      throw new IllegalStateException("there is no command kill", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** Processor time so far of the whole ops process, in microseconds. */
  long cpuMicros() {
    return ProcessUsage.of(ops.handle()).cpuMicros();
  }

  /** Of it, the thread that reads topics into the read model. */
  long projectionMicros() {
    return ProcessUsage.cpuMicros(ops.handle(), PROJECTION_THREAD);
  }

  /** How many scrapes were answered, of both ports, and how many were not. */
  Scraper scraper() {
    return scraper;
  }

  /** How many records the read model is behind; none without one. */
  Object projectionLag() {
    return scraper.value(port, Metric.PROJECTION_LAG);
  }

  @Override
  public void close() {
    goOn();
    scraper.close();
    ops.close();
  }
}
