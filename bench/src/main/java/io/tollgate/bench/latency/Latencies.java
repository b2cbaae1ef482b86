package io.tollgate.bench.latency;

import java.util.BitSet;
import org.HdrHistogram.Histogram;

/** The latency of each event from its scheduled send time, in microseconds. Thread-safe. */
final class Latencies {
  private static final long HIGHEST_MICROS = 3_600_000_000L;
  private static final int DIGITS = 3;
  private static final int NANOS_PER_MICRO = 1_000;

  private final Schedule schedule;
  private final Histogram histogram = new Histogram(HIGHEST_MICROS, DIGITS);
  private final BitSet seen = new BitSet();

  Latencies(Schedule schedule) {
    this.schedule = schedule;
  }

  /** Records the time at which an event's result became readable; only its first result counts. */
  synchronized void readable(long number, long nanos) {
    if (number < 0 || number >= schedule.total() || seen.get((int) number)) {
      return;
    }
    seen.set((int) number);
    if (number >= schedule.firstMeasured()) {
      long micros = (nanos - schedule.intended(number)) / NANOS_PER_MICRO;
      histogram.recordValue(Math.min(HIGHEST_MICROS, Math.max(0, micros)));
    }
  }

  /** The number of events without a result. */
  synchronized long missing() {
    return schedule.total() - seen.cardinality();
  }

  /** The latencies recorded so far. */
  synchronized Histogram histogram() {
    return histogram.copy();
  }
}
