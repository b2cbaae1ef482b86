package io.tollgate.projection;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * An offset for each of some partitions: the place where reading goes on, or where a log ends.
 *
 * @param next the offset of the next record of each partition, from 0
 */
public record Offsets(Map<Partition, Long> next) {
  /** No partition: reading begins at the beginning. */
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

  /** The offset of a partition; empty if it is not among these. */
  public OptionalLong of(Partition partition) {
    Long offset = next.get(partition);
    return offset == null ? OptionalLong.empty() : OptionalLong.of(offset);
  }

  /** These with others, which replace those of the same partition. */
  public Offsets with(Offsets others) {
    Map<Partition, Long> both = new HashMap<>(next);
    both.putAll(others.next);
    return new Offsets(both);
  }

  /**
   * How many records lie between these offsets and the ends of the logs. Markers of transactions
   * and records of open transactions count too; they are few. A partition whose end is not known
   * counts as read.
   */
  public long recordsBefore(Offsets ends) {
    return next.entrySet().stream()
        .mapToLong(one -> Math.max(0, ends.of(one.getKey()).orElse(0) - one.getValue()))
        .sum();
  }

  /** Whether an offset is beyond the end of its log, which then is another log of that name. */
  public boolean isBeyond(Offsets ends) {
    return ends.next.entrySet().stream()
        .anyMatch(end -> of(end.getKey()).orElse(0) > end.getValue());
  }

  /** Whether no record lies between these offsets and the ends of the logs. */
  public boolean hasReached(Offsets ends) {
    return ends.next.entrySet().stream()
        .allMatch(end -> of(end.getKey()).orElse(0) >= end.getValue());
  }
}
