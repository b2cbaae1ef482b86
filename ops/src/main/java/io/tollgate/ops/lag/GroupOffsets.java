package io.tollgate.ops.lag;

import java.util.Collections;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A consumer group as the cluster describes it.
 *
 * @param type classic, consumer or streams, as Kafka names it
 * @param state as Kafka names it, such as Stable or Empty
 * @param members how many consumers are in it now
 * @param committed by partition the next offset to read; empty if it has never committed
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
