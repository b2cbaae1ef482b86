package io.tollgate.bench.latency;

import java.util.BitSet;
import org.HdrHistogram.Histogram;

/**
 * How long each event took, from when it was to be sent, in microseconds. One thread records,
 * another may ask how many are missing.
 */
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

  /** An event's result could be read at some time; only its first result counts. */
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

  /** How many events have no result yet. */
  synchronized long missing() {
    return schedule.total() - seen.cardinality();
  }

  /** What was recorded so far. */
  synchronized Histogram histogram() {
    return histogram.copy();
  }
}
