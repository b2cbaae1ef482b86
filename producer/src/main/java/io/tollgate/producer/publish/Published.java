package io.tollgate.producer.publish;

import java.util.Map;

/**
 * What a publisher has written and the brokers have acknowledged.
 *
 * @param partitions by partition
 */
public record Published(Map<Integer, Range> partitions) {

  /**
   * What was written to one partition. Others may have written between first and last.
   *
   * @param events how many
   * @param first the lowest offset
   * @param last the highest offset
   */
  public record Range(long events, long first, long last) {
    static Range of(long offset) {
      return new Range(1, offset, offset);
    }

    Range plus(Range other) {
      return new Range(
          events + other.events, Math.min(first, other.first), Math.max(last, other.last));
    }

    /** Whether an offset lies within. */
    public boolean covers(long offset) {
      return first <= offset && offset <= last;
    }
  }

  public Published {
    partitions = Map.copyOf(partitions);
  }

  /** How many events in all. */
  public long events() {
    return partitions.values().stream().mapToLong(Range::events).sum();
  }
}
