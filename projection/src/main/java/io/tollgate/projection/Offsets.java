package io.tollgate.projection;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The next offset of each partition: where reading continues, or where the log ends.
 *
 * @param next the offset of the next record by partition, from 0
 */
public record Offsets(Map<Partition, Long> next) {
  /** No offsets: every partition is read from the beginning. */
  public static final Offsets NONE = new Offsets(Map.of());

  /** One partition of a topic. */
  public record Partition(String topic, int number) implements Comparable<Partition> {
    private static final Comparator<Partition> ORDER =
        Comparator.comparing(Partition::topic).thenComparingInt(Partition::number);

    @Override
    public int compareTo(Partition other) {
      return ORDER.compare(this, other);
    }
  }

  public Offsets {
    next = Map.copyOf(next);
  }

  /** The offset of a single partition. */
  public static Offsets of(String topic, int partition, long next) {
    return new Offsets(Map.of(new Partition(topic, partition), next));
  }

  /** The offset of a partition; empty if there is none. */
  public OptionalLong of(Partition partition) {
    Long offset = next.get(partition);
    return offset == null ? OptionalLong.empty() : OptionalLong.of(offset);
  }

  /** These offsets and others; for a partition in both, the other offset counts. */
  public Offsets with(Offsets others) {
    Map<Partition, Long> both = new HashMap<>(next);
    both.putAll(others.next);
    return new Offsets(both);
  }

  /**
   * The number of records between these offsets and the ends of the logs. The few transaction
   * markers and records of open transactions count too. A partition without a known end counts as
   * read.
   */
  public long recordsBefore(Offsets ends) {
    return next.entrySet().stream()
        .mapToLong(one -> Math.max(0, ends.of(one.getKey()).orElse(0) - one.getValue()))
        .sum();
  }

  /** Whether an offset is beyond the end of its log: then the topic was created again. */
  public boolean isBeyond(Offsets ends) {
    return ends.next.entrySet().stream()
        .anyMatch(end -> of(end.getKey()).orElse(0) > end.getValue());
  }

  /** Whether no record is between these offsets and the ends of the logs. */
  public boolean hasReached(Offsets ends) {
    return ends.next.entrySet().stream()
        .allMatch(end -> of(end.getKey()).orElse(0) >= end.getValue());
  }
}
