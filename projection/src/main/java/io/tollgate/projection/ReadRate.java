package io.tollgate.projection;

/**
 * How many records a second a follower reads for long, once it has caught up for the first time.
 *
 * @param recordsPerSecond at least 1
 */
public record ReadRate(int recordsPerSecond) {
  /** As fast as the source and the projection allow. */
  public static final ReadRate UNLIMITED = new ReadRate(Integer.MAX_VALUE);

  /**
   * Checks the rate.
   *
   * @throws IllegalArgumentException if it is below 1
   */
  public ReadRate {
    if (recordsPerSecond < 1) {
      throw new IllegalArgumentException(
          "a rate of %d records a second; give 1 or more".formatted(recordsPerSecond));
    }
  }
}
