package io.tollgate.ops.lag;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How far a group is behind.
 *
 * @param type classic, consumer or streams, as Kafka names it
 * @param state as Kafka names it
 * @param isSettled whether enough samples were taken to tell every status
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

  /** Records to be read in all partitions together. */
  public long sumLag() {
    return partitions.stream().mapToLong(PartitionLag::lag).sum();
  }

  /** Records to be read in the partition that has most. */
  public long maxLag() {
    return partitions.stream().mapToLong(PartitionLag::lag).max().orElse(0);
  }

  /**
   * How long the oldest unread record of all has been waiting; empty where it cannot be determined.
   */
  public Optional<Duration> maxTime() {
    return partitions.stream()
        .flatMap(part -> part.time().stream())
        .map(TimeLag::behind)
        .max(Duration::compareTo);
  }
}
