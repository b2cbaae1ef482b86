package io.tollgate.streams.metrics;

import io.prometheus.metrics.model.registry.Collector;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;

/**
 * Latencies in fixed buckets. It only increments a counter per value. Micrometer's timers cost
 * more: they also update a decaying maximum and compare floating-point numbers.
 */
final class LatencyHistogram implements Collector {
  /** Upper bounds in milliseconds; longer latencies go to an unbounded last bucket. */
  static final long[] BOUNDS_MS = {
    10, 25, 50, 100, 250, 500, 1_000, 2_500, 10_000, 60_000, 600_000, 3_600_000, 86_400_000
  };

  private final String name;
  private final String help;
  private final LongAdder[] counts = new LongAdder[BOUNDS_MS.length + 1];
  private final LongAdder sumMs = new LongAdder();

  /**
   * Creates an empty histogram.
   *
   * @param name the metric's name in Prometheus
   */
  LatencyHistogram(String name, String help) {
    this.name = name;
    this.help = help;
    Arrays.setAll(counts, i -> new LongAdder());
  }

  /** Adds a latency; a negative one, from clocks that differ, counts as 0. */
  void add(long millis) {
    long latency = Math.max(0, millis);
    int bucket = 0;
    while (bucket < BOUNDS_MS.length && latency > BOUNDS_MS[bucket]) {
      bucket++;
    }
    counts[bucket].increment();
    sumMs.add(latency);
  }

  @Override
  public HistogramSnapshot collect() {
    ClassicHistogramBuckets.Builder buckets = ClassicHistogramBuckets.builder();
    for (int i = 0; i < BOUNDS_MS.length; i++) {
      buckets.bucket(BOUNDS_MS[i] / 1_000.0, counts[i].sum());
    }
    buckets.bucket(Double.POSITIVE_INFINITY, counts[BOUNDS_MS.length].sum());
    return HistogramSnapshot.builder()
        .name(name)
        .help(help)
        .dataPoint(
            HistogramDataPointSnapshot.builder()
                .classicHistogramBuckets(buckets.build())
                .sum(sumMs.sum() / 1_000.0)
                .build())
        .build();
  }
}
