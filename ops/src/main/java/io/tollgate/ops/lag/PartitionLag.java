package io.tollgate.ops.lag;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * How far a group is behind on a partition.
 *
 * @param committed the next offset to read; empty if the group has never committed
 * @param lag unread records
 * @param isCounted whether the records were counted one by one; if not, the lag is the distance in
 *     offsets, with a few transaction markers
 * @param time empty if unknown
 */
public record PartitionLag(
    TopicPart part,
    Ends ends,
    OptionalLong committed,
    long lag,
    boolean isCounted,
    Optional<TimeLag> time,
    Status status) {

  /** The first unread offset that still exists. */
  public long position() {
    return Math.max(committed.orElse(ends.earliest()), ends.earliest());
  }
}
