package io.tollgate.ops.lag;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** A cluster with one group, which reads one partition. */
abstract class OneGroup implements ClusterView {
  static final TopicPart PART = new TopicPart("t", 0);
  static final String NAME = "g";

  final Observation observed(OptionalLong committed, int members, Ends ends) {
    return new Observation(
        List.of(
            new GroupOffsets(
                NAME, "classic", "Stable", members, new TreeMap<>(Map.of(PART, committed)))),
        Map.of(PART, ends));
  }

  @Override
  public String clusterId() {
    return "c";
  }

  @Override
  public List<String> groups() {
    return List.of(NAME);
  }

  @Override
  public Map<TopicPart, Ends> ends(Collection<String> topics) {
    return Map.of();
  }
}
