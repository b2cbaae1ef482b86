package io.tollgate.streams.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.tollgate.catalogue.Metric;
import io.tollgate.domain.decision.Alert;
import io.tollgate.domain.decision.Cause;
import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.decision.LevyDue;
import io.tollgate.domain.decision.OfficerOutcome;
import io.tollgate.domain.decision.Outcome;
import io.tollgate.domain.decision.Ruling;
import io.tollgate.streams.step.StreamObserver;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.streams.KafkaStreams;

/**
 * Counts decisions, dead letters and levy-due records beside the meters of Kafka Streams and the
 * JVM. Work that was rolled back and done again is counted twice; the topics count exactly.
 */
public final class StreamMetrics implements StreamObserver, AutoCloseable {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Map<Kind, Counter> decisions = new ConcurrentHashMap<>();
  private final Map<LevyDue.Kind, Counter> levyDue = new ConcurrentHashMap<>();
  private final Counter deadLetters = registry.counter(Metric.DEAD_LETTERS.metricName());
  private final Counter referenceRefused = registry.counter(Metric.REFERENCE_REFUSED.metricName());
  private final JvmGcMetrics garbageCollection = new JvmGcMetrics();
  private final Clock clock;
  private final AtomicInteger referenceBehind = new AtomicInteger();
  private volatile Instant swappedAt;
  private volatile KafkaStreamsMetrics streams;

  private record Kind(Outcome outcome, String rule, Cause cause) {}

  /** Makes the meters. */
  public StreamMetrics(Clock clock) {
    this.clock = clock;
    new JvmMemoryMetrics().bindTo(registry);
    garbageCollection.bindTo(registry);
    Gauge.builder(Metric.REFERENCE_AGE.metricName(), this, StreamMetrics::referenceAge)
        .baseUnit("seconds")
        .register(registry);
    registry.gauge(Metric.REFERENCE_BEHIND.metricName(), referenceBehind);
  }

  /** Shows the meters of a running application too. */
  public void bind(KafkaStreams application) {
    streams = new KafkaStreamsMetrics(application);
    streams.bindTo(registry);
  }

  @Override
  public void decided(Ruling ruling) {
    Decision decision = ruling.decision();
    decisions
        .computeIfAbsent(
            new Kind(decision.outcome(), decision.finding().rule(), decision.cause()),
            kind ->
                registry.counter(
                    Metric.DECISIONS.metricName(),
                    "outcome",
                    kind.outcome().name(),
                    "rule",
                    kind.rule(),
                    "cause",
                    kind.cause().name()))
        .increment();
    for (LevyDue due : ruling.levyDue()) {
      levyDue
          .computeIfAbsent(
              due.kind(),
              kind -> registry.counter(Metric.LEVY_DUE.metricName(), "kind", kind.name()))
          .increment();
    }
  }

  @Override
  public void deadLetter(Exception cause) {
    deadLetters.increment();
  }

  @Override
  public void judged(OfficerOutcome outcome) {
    registry
        .counter(Metric.OFFICER_DECISIONS.metricName(), "result", outcome.result().name())
        .increment();
  }

  @Override
  public void raised(Alert alert) {
    registry.counter(Metric.ALERTS.metricName(), "kind", alert.kind().name()).increment();
  }

  /** A version of the reference data came into force. */
  public void referenceSwapped() {
    swappedAt = clock.instant();
    referenceBehind.set(0);
  }

  /** A version of the reference data was refused. */
  public void referenceRefused() {
    referenceRefused.increment();
    referenceBehind.set(1);
  }

  /** Everything in the text form that Prometheus reads. */
  public String scrape() {
    return registry.scrape();
  }

  private double referenceAge() {
    Instant since = swappedAt;
    return since == null ? Double.NaN : Duration.between(since, clock.instant()).toSeconds();
  }

  @Override
  public void close() {
    if (streams != null) {
      streams.close();
    }
    garbageCollection.close();
    registry.close();
  }
}
