package io.tollgate.compliance.deadletter;

import java.time.Instant;

/**
 * A record that could not be decided, without its value.
 *
 * @param partition the partition of the dead-letter topic
 * @param offset the offset in that partition
 * @param at the time when it was published
 * @param cause the simple name of the exception
 * @param message the exception's message
 * @param source the record's place on the shipments topic, {@code partition:offset}, such as {@code
 *     3:17}
 * @param file the imported file; blank if unknown
 * @param row the record's first row in the file; 0 if unknown
 */
public record DeadLetter(
    int partition,
    long offset,
    Instant at,
    String key,
    String cause,
    String message,
    String source,
    String file,
    long row) {

  /** The place on the dead-letter topic, {@code partition:offset}, such as {@code 0:3}. */
  public String place() {
    return partition + ":" + offset;
  }
}
