package io.tollgate.ops.lag;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** What a lag service asks a cluster. It changes nothing there, and joins no group. */
public interface ClusterView {
  /** The cluster's own id. */
  String clusterId();

  /** Every group that commits offsets, by name. */
  List<String> groups();

  /** Where some groups and the logs they read stand; a group that is not there is left out. */
  Observation observe(Collection<String> groups);

  /** Where some topics' logs begin and end; a topic that is not there is left out. */
  Map<TopicPart, Ends> ends(Collection<String> topics);

  /**
   * How many records a reader of committed records has yet to get between two offsets. Transaction
   * markers, records of aborted transactions and holes of compaction are none; what lies behind the
   * beginning of an open transaction counts by its offsets.
   *
   * @return empty if it could not be counted within seconds
   */
  OptionalLong countRecords(TopicPart part, long from, long to);

  /**
   * The timestamp of the first record at or after an offset, in milliseconds since 1970.
   *
   * @return empty if there is none that can be read
   */
  OptionalLong timestampAt(TopicPart part, long offset);
}
