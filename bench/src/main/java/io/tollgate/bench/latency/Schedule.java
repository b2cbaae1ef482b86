package io.tollgate.bench.latency;

/**
 * The send time of each event, fixed before the first one is sent. Nothing moves it later, so a
 * pause of the program adds to the latency of every event that is due during the pause.
 *
 * @param startNanos when the first event is due, by {@link System#nanoTime}
 * @param perSecond events per second
 * @param warmSeconds duration of the warm-up, whose events do not count
 * @param seconds duration of the measurement
 */
record Schedule(long startNanos, double perSecond, int warmSeconds, int seconds) {
  private static final double NANOS = 1e9;

  /** When an event is due, counted from 0. */
  long intended(long number) {
    return startNanos + Math.round(number * NANOS / perSecond);
  }

  /** The number of the first measured event. */
  long firstMeasured() {
    return Math.round(warmSeconds * perSecond);
  }

  /** The number of all events. */
  long total() {
    return firstMeasured() + measured();
  }

  /** The number of measured events. */
  long measured() {
    return Math.round(seconds * perSecond);
  }
}
