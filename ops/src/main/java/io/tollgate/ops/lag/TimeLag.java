package io.tollgate.ops.lag;

import java.time.Duration;

/**
 * How long the oldest unread record of a group has waited.
 *
 * @param basis how the time was determined
 */
public record TimeLag(Duration behind, Basis basis) {
  /** Nothing waits. */
  public static final TimeLag NONE = new TimeLag(Duration.ZERO, Basis.CAUGHT_UP);

  /** How a time lag was determined. */
  public enum Basis {
    /** Nothing waits. */
    CAUGHT_UP,
    /** From the history of the log's end. */
    HISTORY,
    /** From the record's timestamp, which its producer may have set: an estimate. */
    TIMESTAMP
  }

  public TimeLag {
    behind = behind.isNegative() ? Duration.ZERO : behind;
  }
}
