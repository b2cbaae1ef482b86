package io.tollgate.bench.latency;

import java.util.function.LongConsumer;

/**
 * Sends events at their scheduled times. A late event is sent immediately and delays no later one.
 */
final class OpenLoop {
  /** A wake-up for each of 40,000 events per second would use a large part of a core. */
  private static final long SHORTEST_PARK_NANOS = 1_000_000;

  private OpenLoop() {}

  /** A clock with a way to wait. */
  interface Timer {
    /** The time, by {@link System#nanoTime}. */
    long now();

    /** Waits for about this time. */
    void park(long nanos);
  }

  /** Sends every event of a schedule. */
  static void run(Schedule schedule, Timer timer, LongConsumer send) {
    long total = schedule.total();
    for (long number = 0; number < total; number++) {
      long due = schedule.intended(number);
      for (long left = due - timer.now(); left > 0; left = due - timer.now()) {
        timer.park(Math.max(left, SHORTEST_PARK_NANOS));
      }
      send.accept(number);
    }
  }
}
