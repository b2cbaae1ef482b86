package io.tollgate.ops.cluster;

import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Keeps a thread to a share of one core, by the processor time that the thread has taken: beyond
 * some seconds that it may take at once, it has to rest as long as its share wants. So a reader
 * that is far behind does not take the machine from those it reads of, and little is read without a
 * wait. For one thread.
 */
final class Pace {
  /** What may be taken at once, and is saved up again while little is taken. */
  static final long BURST_NANOS = TimeUnit.SECONDS.toNanos(2);

  private static final int ALL = 100;

  private final int percent;
  private final LongSupplier processorTime;
  private final LongSupplier clock;
  private long creditNanos;
  private long lastProcessorTime;
  private long lastTime;

  /**
   * A pace that begins now.
   *
   * @param percent of one core, 1 to 100; 100 for no rest
   * @param processorTime nanoseconds that the thread has taken
   * @param clock nanoseconds that have passed
   */
  Pace(int percent, LongSupplier processorTime, LongSupplier clock) {
    this.percent = percent;
    this.processorTime = processorTime;
    this.clock = clock;
    begin();
  }

  /** Begins anew, whatever was taken before. */
  void begin() {
    creditNanos = BURST_NANOS;
    lastProcessorTime = processorTime.getAsLong();
    lastTime = clock.getAsLong();
  }

  /** The pace of the thread that asks. */
  static Pace ofThisThread(int percent) {
    var threads = ManagementFactory.getThreadMXBean();
    return threads.isCurrentThreadCpuTimeSupported()
        ? new Pace(percent, threads::getCurrentThreadCpuTime, System::nanoTime)
        : new Pace(ALL, () -> 0, System::nanoTime);
  }

  /** How many nanoseconds to rest now; 0 to go on at once. */
  long rest() {
    long taken = processorTime.getAsLong();
    long now = clock.getAsLong();
    long earned = (now - lastTime) * percent / ALL;
    creditNanos = Math.min(BURST_NANOS, creditNanos + earned - (taken - lastProcessorTime));
    lastProcessorTime = taken;
    lastTime = now;
    return creditNanos >= 0 || percent >= ALL ? 0 : -creditNanos * ALL / percent;
  }
}
