package io.tollgate.projection;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * A token bucket: bounds the average number of records read per second. A burst of up to one
 * minute's records is read without a wait; the credit refills while fewer records arrive. Not
 * thread-safe.
 */
final class RateLimit {
  /** The largest burst, as time at the full rate. */
  static final long BURST_NANOS = TimeUnit.MINUTES.toNanos(1);

  private static final long SECOND_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final ReadRate rate;
  private final LongSupplier clock;
  private long creditNanos;
  private long last;

  /**
   * Creates a limit with full credit.
   *
   * @param clock returns the time in nanoseconds
   */
  RateLimit(ReadRate rate, LongSupplier clock) {
    this.rate = rate;
    this.clock = clock;
    reset();
  }

  /** Refills the credit. */
  void reset() {
    creditNanos = BURST_NANOS;
    last = clock.getAsLong();
  }

  /**
   * Subtracts records from the credit.
   *
   * @return nanoseconds to wait before the next read; 0 for no wait
   */
  long restAfter(int records) {
    long now = clock.getAsLong();
    long saved = Math.min(BURST_NANOS, creditNanos + now - last);
    creditNanos = saved - records * SECOND_NANOS / rate.recordsPerSecond();
    last = now;
    return Math.max(0, -creditNanos);
  }
}
