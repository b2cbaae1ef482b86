package io.tollgate.projection;

/**
 * The highest average rate at which a follower reads after it has caught up for the first time.
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
          "the rate is %d records a second, but must be 1 or more".formatted(recordsPerSecond));
    }
  }
}
