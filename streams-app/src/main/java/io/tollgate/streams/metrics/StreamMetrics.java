package io.tollgate.streams.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.tollgate.catalogue.Metric;
import io.tollgate.domain.alert.Alert;
import io.tollgate.domain.decision.Ruling;
import io.tollgate.domain.officer.OfficerOutcome;
import io.tollgate.domain.reference.ReferenceVersions;
import io.tollgate.streams.step.StreamObserver;
import io.tollgate.streams.step.TaskObserver;
import io.tollgate.wire.serde.SlowPaths;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToDoubleFunction;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.processor.TaskId;

/**
 * Counts events, decisions and dead letters, and adds the meters of Kafka Streams and the JVM. Work
 * that was rolled back and repeated counts twice. Only the topics count exactly; the ops process
 * reports money from them.
 */
public final class StreamMetrics implements StreamObserver, AutoCloseable {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Clock clock;
  private final DecisionCounts decisions = new DecisionCounts(registry);
  private final ReferenceMetrics reference;
  private final Map<Alert.Kind, Counter> alerts = new EnumMap<>(Alert.Kind.class);
  private final Counter deadLetters = registry.counter(Metric.DEAD_LETTERS.metricName());
  private final LongAdder read = new LongAdder();
  private final Map<TaskId, TaskCounts> tasks = new ConcurrentHashMap<>();
  private final TaskCounts.Latencies latencies =
      new TaskCounts.Latencies(
          latency(
              Metric.LATENCY_FROM_OCCURRED, "Seconds from when an event occurred until decided"),
          latency(
              Metric.LATENCY_FROM_PUBLISHED,
              "Seconds from when an event was published until decided"));
  private final JvmGcMetrics garbageCollection = new JvmGcMetrics();
  private volatile ClientMetrics client;

  /** Creates the meters. */
  public StreamMetrics(Clock clock) {
    this.clock = clock;
    this.reference = new ReferenceMetrics(registry, clock);
    for (Alert.Kind kind : Alert.Kind.values()) {
      alerts.put(kind, registry.counter(Metric.ALERTS.metricName(), "kind", kind.name()));
    }
    new JvmMemoryMetrics().bindTo(registry);
    garbageCollection.bindTo(registry);
    FunctionCounter.builder(Metric.EVENTS_READ.metricName(), read, LongAdder::sum)
        .register(registry);
  }

  private LatencyHistogram latency(Metric metric, String help) {
    LatencyHistogram histogram =
        new LatencyHistogram(metric.metricName().replace('.', '_') + "_seconds", help);
    registry.getPrometheusRegistry().register(histogram);
    return histogram;
  }

  /** Adds the meters of a running application. */
  public void bind(KafkaStreams application, RestoreProgress restore) {
    client = new ClientMetrics(registry, application, restore);
  }

  /** Adds the counts of records that take the slow path through Avro's classes. */
  public void bind(SlowPaths slowPaths) {
    bind(slowPaths, "read", SlowPaths::read);
    bind(slowPaths, "write", SlowPaths::written);
  }

  private void bind(SlowPaths slowPaths, String direction, ToDoubleFunction<SlowPaths> records) {
    FunctionCounter.builder(Metric.WIRE_SLOW_PATH_RECORDS.metricName(), slowPaths, records)
        .tag("direction", direction)
        .register(registry);
  }

  @Override
  public TaskObserver begin(TaskId task) {
    TaskCounts counts = counts(task);
    counts.begin();
    return counts;
  }

  private TaskCounts counts(TaskId task) {
    TaskCounts known = tasks.get(task);
    return known == null ? tasks.computeIfAbsent(task, this::fresh) : known;
  }

  private TaskCounts fresh(TaskId task) {
    Gauge.Builder<?> gauge =
        Gauge.builder(Metric.CONSERVATION.metricName(), () -> gap(task)).tag("task", "" + task);
    Gauge meter = gauge.register(registry);
    return new TaskCounts(
        clock,
        read,
        latencies,
        () -> {
          tasks.remove(task);
          registry.remove(meter);
        });
  }

  private long gap(TaskId task) {
    TaskCounts counts = tasks.get(task);
    return counts == null ? 0 : counts.gap();
  }

  @Override
  public void decided(Ruling ruling) {
    decisions.add(ruling);
  }

  @Override
  public void deadLetter(TaskId task, Exception cause) {
    deadLetters.increment();
    counts(task).deadLetter();
  }

  @Override
  public void malformed(TaskId task, Exception cause) {
    counts(task).read();
    deadLetter(task, cause);
  }

  @Override
  public void judged(OfficerOutcome outcome) {
    registry
        .counter(Metric.OFFICER_DECISIONS.metricName(), "result", outcome.result().name())
        .increment();
  }

  @Override
  public void raised(Alert alert) {
    alerts.get(alert.kind()).increment();
  }

  /**
   * Reports a new active version of the reference data.
   *
   * @param listSince the time when this watchlist became the published one
   */
  public void referenceSwapped(ReferenceVersions versions, Instant listSince) {
    reference.swapped(versions, listSince);
  }

  /** Reports a refused version of the reference data. */
  public void referenceRefused() {
    reference.refused();
  }

  /** All meters in Prometheus' text format. */
  public String scrape() {
    return registry.scrape();
  }

  @Override
  public void close() {
    if (client != null) {
      client.close();
    }
    garbageCollection.close();
    registry.close();
  }
}
