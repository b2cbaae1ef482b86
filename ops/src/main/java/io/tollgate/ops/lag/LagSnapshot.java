package io.tollgate.ops.lag;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A sample of the cluster.
 *
 * @param rates records a second by topic
 */
public record LagSnapshot(
    Instant at, List<GroupLag> groups, Map<TopicPart, Ends> ends, Map<String, Long> rates) {
  /** The time before the first sample. */
  public static final LagSnapshot NONE =
      new LagSnapshot(Instant.EPOCH, List.of(), Map.of(), Map.of());

  public LagSnapshot {
    groups = List.copyOf(groups);
    ends = Map.copyOf(ends);
    rates = Map.copyOf(rates);
  }
}
