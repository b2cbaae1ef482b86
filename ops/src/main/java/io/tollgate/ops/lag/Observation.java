package io.tollgate.ops.lag;

import java.util.List;
import java.util.Map;

/**
 * One observation of a cluster: first the commits and then the log ends, so that a group is never
 * ahead of its log.
 */
public record Observation(List<GroupOffsets> groups, Map<TopicPart, Ends> ends) {
  public Observation {
    groups = List.copyOf(groups);
    ends = Map.copyOf(ends);
  }
}
