package io.tollgate.streams.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.tollgate.catalogue.Metric;
import io.tollgate.domain.reference.ReferenceVersions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Meters of the active reference data: its version, its age, and refused newer versions. */
final class ReferenceMetrics {
  private final Clock clock;
  private final Counter refused;
  private final AtomicInteger behind = new AtomicInteger();
  private final MultiGauge versions;
  private volatile Instant swappedAt;
  private volatile Instant listSince;

  ReferenceMetrics(MeterRegistry registry, Clock clock) {
    this.clock = clock;
    this.refused = registry.counter(Metric.REFERENCE_REFUSED.metricName());
    this.versions = MultiGauge.builder(Metric.REFERENCE_VERSION.metricName()).register(registry);
    registry.gauge(Metric.REFERENCE_BEHIND.metricName(), behind);
    seconds(registry, Metric.REFERENCE_AGE, reference -> reference.swappedAt);
    seconds(registry, Metric.LIST_AGE, reference -> reference.listSince);
  }

  private interface Since {
    Instant of(ReferenceMetrics reference);
  }

  private void seconds(MeterRegistry registry, Metric metric, Since since) {
    Gauge.builder(metric.metricName(), this, reference -> reference.age(since.of(reference)))
        .baseUnit("seconds")
        .register(registry);
  }

  private double age(Instant since) {
    return since == null ? Double.NaN : Duration.between(since, clock.instant()).toSeconds();
  }

  void swapped(ReferenceVersions active, Instant since) {
    listSince = since;
    swappedAt = clock.instant();
    behind.set(0);
    versions.register(
        List.of(
            MultiGauge.Row.of(
                Tags.of(
                    "reference",
                    active.reference(),
                    "watchlist",
                    active.watchlist(),
                    "policy",
                    active.policy()),
                1)),
        true);
  }

  void refused() {
    refused.increment();
    behind.set(1);
  }
}
