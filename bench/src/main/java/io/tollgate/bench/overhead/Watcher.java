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

/** An ops process and a scraper of it and of the application. Both can be paused. */
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
   * Starts watching.
   *
   * @param readRate records per second that the console's read model reads; 0: no read model
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
    // A paused process does not notice that its parent has ended.
    Runtime.getRuntime().addShutdownHook(new Thread(this::wake, "wake-" + name));
  }

  /** Pauses: takes no processor time, but keeps its compiled code. */
  void rest() {
    scraper.rest(true);
    signal("STOP");
  }

  /** Resumes. */
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
      throw new IllegalStateException("the command kill cannot be run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** Processor time so far of the whole ops process, in microseconds. */
  long cpuMicros() {
    return ProcessUsage.of(ops.handle()).cpuMicros();
  }

  /** The part of the thread that reads topics into the read model, in microseconds. */
  long projectionMicros() {
    return ProcessUsage.cpuMicros(ops.handle(), PROJECTION_THREAD);
  }

  /** The scraper of both ports. */
  Scraper scraper() {
    return scraper;
  }

  /** The number of records that the read model has not read; none without a read model. */
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
