package io.tollgate.bench.latency;

import io.tollgate.bench.bed.AppOptions;
import io.tollgate.bench.bed.Input;
import io.tollgate.bench.bed.Installation;
import io.tollgate.bench.bed.LeviedShipments;
import io.tollgate.bench.bed.Progress;
import io.tollgate.bench.cluster.Worker;
import io.tollgate.producer.publish.ShipmentPublisher;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/** Measures latency at one rate, with its own installation. */
final class LatencyRun {
  private static final Duration LEAD = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final double MICROS_PER_MS = 1_000;
  private static final double NANOS = 1e9;
  private static final Map<String, Double> PERCENTILES = percentiles();

  private final Installation installation;
  private final AppOptions app;
  private final LeviedShipments shipments = LeviedShipments.seeded(1, "latency");

  LatencyRun(Installation installation, AppOptions app) {
    this.installation = installation;
    this.app = app;
  }

  private static Map<String, Double> percentiles() {
    Map<String, Double> all = new LinkedHashMap<>();
    all.put("p50_ms", 50.0);
    all.put("p95_ms", 95.0);
    all.put("p99_ms", 99.0);
    all.put("p99_9_ms", 99.9);
    all.put("max_ms", 100.0);
    return all;
  }

  /** The latencies at a rate in events per second. */
  Map<String, Object> at(double rate, int warmSeconds, int seconds) {
    try (Worker worker = app.start(installation)) {
      long unused = new Progress(installation, List.of(worker)).await(Input.probe(installation));
      try (LevyReader reader = new LevyReader(installation, shipments);
          ShipmentPublisher publisher = ShipmentPublisher.connect(installation.publishing())) {
        Schedule schedule =
            new Schedule(System.nanoTime() + LEAD.toNanos(), rate, warmSeconds, seconds);
        Latencies latencies = new Latencies(schedule);
        reader.start(latencies);
        return measure(publisher, schedule, latencies);
      }
    }
  }

  private Map<String, Object> measure(
      ShipmentPublisher publisher, Schedule schedule, Latencies latencies) {
    OpenLoop.run(
        schedule,
        new SystemTimer(),
        number -> {
          var unused = publisher.publish(shipments.first(number));
        });
    long sent = System.nanoTime();
    long behind = latencies.missing();
    long published = publisher.flush().events();
    awaitAll(latencies);
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("rate_per_second", schedule.perSecond());
    row.put("sent_per_second", published * NANOS / (sent - schedule.startNanos()));
    row.put("events", schedule.measured());
    Histogram histogram = latencies.histogram();
    PERCENTILES.forEach(
        (name, p) -> row.put(name, histogram.getValueAtPercentile(p) / MICROS_PER_MS));
    row.put("unread_at_last_send", behind);
    row.put("missing", latencies.missing());
    return row;
  }

  private static void awaitAll(Latencies latencies) {
    long start = System.nanoTime();
    while (latencies.missing() > 0 && System.nanoTime() - start < PATIENCE.toNanos()) {
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private static final class SystemTimer implements OpenLoop.Timer {
    @Override
    public long now() {
      return System.nanoTime();
    }

    @Override
    public void park(long nanos) {
      LockSupport.parkNanos(nanos);
    }
  }
}
