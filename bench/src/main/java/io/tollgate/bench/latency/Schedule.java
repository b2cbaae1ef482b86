package io.tollgate.bench.latency;

/**
 * When each event is to be sent, fixed before the first one is: nothing that happens later moves
 * it, so that a program that stands still is charged for all who would have come meanwhile.
 *
 * @param startNanos when the first one is due, by {@link System#nanoTime}
 * @param perSecond events per second
 * @param warmSeconds how long events are sent that do not count
 * @param seconds how long events are sent that count
 */
record Schedule(long startNanos, double perSecond, int warmSeconds, int seconds) {
  private static final double NANOS = 1e9;

  /** When an event is due, counted from 0. */
  long intended(long number) {
    return startNanos + Math.round(number * NANOS / perSecond);
  }

  /** The first event that counts. */
  long firstMeasured() {
    return Math.round(warmSeconds * perSecond);
  }

  /** How many there are in all. */
  long total() {
    return firstMeasured() + measured();
  }

  /** How many of them count. */
  long measured() {
    return Math.round(seconds * perSecond);
  }
}
