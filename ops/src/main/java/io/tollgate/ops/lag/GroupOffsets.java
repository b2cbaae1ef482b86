package io.tollgate.ops.lag;

import java.util.Collections;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the cluster says of a consumer group.
 *
 * @param type classic, consumer or streams, as Kafka names it
 * @param state as Kafka names it, such as Stable or Empty
 * @param members how many consumers are in it now
 * @param committed by partition the next offset it will read; empty where it has never committed
 */
public record GroupOffsets(
    String group,
    String type,
    String state,
    int members,
    SortedMap<TopicPart, OptionalLong> committed) {
  public GroupOffsets {
    committed = Collections.unmodifiableSortedMap(new TreeMap<>(committed));
  }
}
