package io.tollgate.ops.cluster;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Keeps a reader to a share of one core, by processor time: beyond some seconds that may be taken
 * at once, it has to rest as long as the share wants. So a reader that is far behind does not take
 * the machine from those it reads of, and little is read without a wait. For one thread.
 */
final class Pace {
  /** What may be taken at once, and is saved up again while little is taken. */
  static final long BURST_NANOS = TimeUnit.SECONDS.toNanos(2);

  /** The longest rest: where others of the process take the share, some is read all the same. */
  static final long MOST_REST_NANOS = TimeUnit.SECONDS.toNanos(5);

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
   * @param processorTime nanoseconds that have been taken
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

  /** By the time of the thread that asks, for a process that does more than to watch. */
  static Pace ofThisThread(int percent) {
    var threads = ManagementFactory.getThreadMXBean();
    return threads.isCurrentThreadCpuTimeSupported()
        ? new Pace(percent, threads::getCurrentThreadCpuTime, System::nanoTime)
        : new Pace(ALL, () -> 0, System::nanoTime);
  }

  /**
   * By the time of the whole process, in which Java's compiler and its collector are too, whom
   * nothing else holds back.
   */
  static Pace ofThisProcess(int percent) {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
            && system.getProcessCpuTime() >= 0
        ? new Pace(percent, system::getProcessCpuTime, System::nanoTime)
        : ofThisThread(percent);
  }

  /** How many nanoseconds to rest now; 0 to go on at once. */
  long rest() {
    long taken = processorTime.getAsLong();
    long now = clock.getAsLong();
    long earned = (now - lastTime) * percent / ALL;
    long mostDebt = MOST_REST_NANOS * percent / ALL;
    long credit = creditNanos + earned - (taken - lastProcessorTime);
    creditNanos = Math.max(-mostDebt, Math.min(BURST_NANOS, credit));
    lastProcessorTime = taken;
    lastTime = now;
    return creditNanos >= 0 || percent >= ALL ? 0 : -creditNanos * ALL / percent;
  }
}
