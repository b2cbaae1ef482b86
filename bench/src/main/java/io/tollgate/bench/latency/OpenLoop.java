package io.tollgate.bench.latency;

import java.util.function.LongConsumer;

/** Sends what is due, as a schedule says; what is late goes at once, and moves nothing after it. */
final class OpenLoop {
  /** A wake-up for each of 40,000 events a second would take a good part of a core. */
  private static final long SHORTEST_PARK_NANOS = 1_000_000;

  private OpenLoop() {}

  /** The time, and how to let it pass. */
  interface Timer {
    /** The time, by {@link System#nanoTime}. */
    long now();

    /** Waits for about so long. */
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
