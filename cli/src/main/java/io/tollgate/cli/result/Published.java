package io.tollgate.cli.result;

import java.util.Map;
import java.util.TreeMap;

/** Which records of the shipments topic one call has published, by partition. */
public record Published(Map<Integer, Range> ranges) {
  /**
   * A stretch of a partition.
   *
   * @param first the offset of the call's first record there
   * @param last of its last
   * @param count how many of the records between are the call's own
   */
  public record Range(long first, long last, long count) {}

  public Published {
    ranges = Map.copyOf(new TreeMap<>(ranges));
  }

  /** How many events were published. */
  public long count() {
    return ranges.values().stream().mapToLong(Range::count).sum();
  }

  boolean includes(int partition, long offset) {
    Range range = ranges.get(partition);
    return range != null && range.first() <= offset && offset <= range.last();
  }
}
