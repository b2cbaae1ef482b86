package io.tollgate.ops.lag;

import java.time.Duration;

/**
 * How long the oldest record that a group has yet to read has been waiting.
 *
 * @param basis how that is known
 */
public record TimeLag(Duration behind, Basis basis) {
  /** Nothing waits. */
  public static final TimeLag NONE = new TimeLag(Duration.ZERO, Basis.CAUGHT_UP);

  /** How a time lag is known. */
  public enum Basis {
    /** Nothing waits. */
    CAUGHT_UP,
    /** By the history of the log's end, as this process has seen it grow. */
    HISTORY,
    /** By the record's own timestamp, which its producer may have set: an estimate. */
    TIMESTAMP
  }

  public TimeLag {
    behind = behind.isNegative() ? Duration.ZERO : behind;
  }
}
