package io.tollgate.web;

import java.time.Duration;

/**
 * Bounds of request bodies.
 *
 * @param most the bytes of one body
 * @param within the time from the first byte of a request to the last of its body
 * @param memory what bodies of all requests together may take
 */
record Bodies(int most, Duration within, Memory memory) {
  private static final Duration USUAL_TIME = Duration.ofSeconds(10);
  private static final long USUAL_MEMORY = 32L << 20;

  static Bodies of(int most) {
    return new Bodies(most, USUAL_TIME, new Memory(USUAL_MEMORY));
  }
}
