package io.tollgate.producer.publish;

import java.util.Map;

/**
 * The events that a publisher has written and the brokers have acknowledged.
 *
 * @param partitions ranges by partition
 */
public record Published(Map<Integer, Range> partitions) {

  /**
   * The events in one partition. Other writers may have written between first and last.
   *
   * @param events number of events
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

    /** Whether the range contains an offset. */
    public boolean covers(long offset) {
      return first <= offset && offset <= last;
    }
  }

  public Published {
    partitions = Map.copyOf(partitions);
  }

  /** The number of events in all partitions. */
  public long events() {
    return partitions.values().stream().mapToLong(Range::events).sum();
  }
}
