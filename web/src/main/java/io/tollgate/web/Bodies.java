package io.tollgate.web;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Bounds of request bodies.
 *
 * @param most the bytes of one body
 * @param within the time from the first byte of a request to the last of its body
 * @param free the bytes that bodies of all requests together may still take
 */
record Bodies(int most, Duration within, AtomicLong free) {
  private static final Duration USUAL_TIME = Duration.ofSeconds(10);
  private static final long USUAL_MEMORY = 32L << 20;

  static Bodies of(int most) {
    return new Bodies(most, USUAL_TIME, new AtomicLong(USUAL_MEMORY));
  }

  /** Takes memory. Returns false if it is used up. */
  boolean take(int bytes) {
    if (free.addAndGet(-bytes) >= 0) {
      return true;
    }
    giveBack(bytes);
    return false;
  }

  void giveBack(int bytes) {
    long unused = free.addAndGet(bytes);
  }
}
