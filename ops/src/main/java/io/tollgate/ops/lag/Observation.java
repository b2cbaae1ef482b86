package io.tollgate.ops.lag;

import java.util.List;
import java.util.Map;

/**
 * What was seen of a cluster at one time: the commits first and then the ends, so that a group is
 * never ahead of its log.
 */
public record Observation(List<GroupOffsets> groups, Map<TopicPart, Ends> ends) {
  public Observation {
    groups = List.copyOf(groups);
    ends = Map.copyOf(ends);
  }
}
