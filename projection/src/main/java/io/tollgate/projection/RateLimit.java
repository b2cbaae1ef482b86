package io.tollgate.projection;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Bounds how many records a second are read for long. One minute's worth may be read at once, and
 * is saved up again while less is read, so that a burst is read without a wait. For one thread.
 */
final class RateLimit {
  /** What may be read at once, in time at the full rate. */
  static final long BURST_NANOS = TimeUnit.MINUTES.toNanos(1);

  private static final long SECOND_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final ReadRate rate;
  private final LongSupplier clock;
  private long creditNanos;
  private long last;

  /**
   * A limit with its burst unspent.
   *
   * @param clock nanoseconds that have passed
   */
  RateLimit(ReadRate rate, LongSupplier clock) {
    this.rate = rate;
    this.clock = clock;
    reset();
  }

  /** Begins anew with its burst unspent. */
  void reset() {
    creditNanos = BURST_NANOS;
    last = clock.getAsLong();
  }

  /**
   * Counts records that were read.
   *
   * @return how many nanoseconds to rest before the next ones; 0 to go on at once
   */
  long restAfter(int records) {
    long now = clock.getAsLong();
    long saved = Math.min(BURST_NANOS, creditNanos + now - last);
    creditNanos = saved - records * SECOND_NANOS / rate.recordsPerSecond();
    last = now;
    return Math.max(0, -creditNanos);
  }
}
