package io.tollgate.compliance.deadletter;

import java.time.Instant;

/**
 * A record that could not be decided, without its bytes.
 *
 * @param partition its partition of the dead-letter topic
 * @param offset its offset there
 * @param at when it was published
 * @param cause the simple name of the exception
 * @param message what that said
 * @param source the partition and offset on the shipments topic, such as {@code 3:17}
 * @param file the file it was imported from; blank if not known
 * @param row its first row there; 0 if not known
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

  /** Its place on the dead-letter topic, such as {@code 0:3}. */
  public String place() {
    return partition + ":" + offset;
  }
}
