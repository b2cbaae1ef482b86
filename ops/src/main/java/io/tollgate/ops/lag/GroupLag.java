package io.tollgate.ops.lag;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How far a group is behind.
 *
 * @param type classic, consumer or streams, as Kafka names it
 * @param state as Kafka names it
 * @param isSettled whether there are enough samples for every status
 */
public record GroupLag(
    String group,
    String type,
    String state,
    int members,
    boolean isSettled,
    List<PartitionLag> partitions) {
  public GroupLag {
    partitions = List.copyOf(partitions);
  }

  /** The worst of its partitions. */
  public Status status() {
    return Status.worst(partitions.stream().map(PartitionLag::status).toList());
  }

  /** Unread records in all partitions together. */
  public long sumLag() {
    return partitions.stream().mapToLong(PartitionLag::lag).sum();
  }

  /** Unread records in the partition with the most. */
  public long maxLag() {
    return partitions.stream().mapToLong(PartitionLag::lag).max().orElse(0);
  }

  /** How long the oldest unread record of all partitions has waited; empty if unknown. */
  public Optional<Duration> maxTime() {
    return partitions.stream()
        .flatMap(part -> part.time().stream())
        .map(TimeLag::behind)
        .max(Duration::compareTo);
  }
}
