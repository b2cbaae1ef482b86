package io.tollgate.ops.lag;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * How far a group is behind on a partition.
 *
 * @param committed the next offset it will read; empty if it has never committed
 * @param lag records it has yet to read
 * @param isCounted whether they were counted one by one; else the lag is the distance in offsets,
 *     of which transaction markers are a part too small to matter
 * @param time empty where it cannot be determined
 */
public record PartitionLag(
    TopicPart part,
    Ends ends,
    OptionalLong committed,
    long lag,
    boolean isCounted,
    Optional<TimeLag> time,
    Status status) {

  /** The first offset that the group has yet to read and can still read. */
  public long position() {
    return Math.max(committed.orElse(ends.earliest()), ends.earliest());
  }
}
