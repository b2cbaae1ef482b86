package io.tollgate.ops.lag;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The requests of a lag service to a cluster. They change nothing and join no group. */
public interface ClusterView {
  /** The cluster's own id. */
  String clusterId();

  /** Every group that commits offsets, by name. */
  List<String> groups();

  /** The positions of some groups and of the logs they read, without groups that do not exist. */
  Observation observe(Collection<String> groups);

  /** The beginnings and ends of some topics' logs, without topics that do not exist. */
  Map<TopicPart, Ends> ends(Collection<String> topics);

  /**
   * The records between two offsets that a reader of committed records has yet to get. Transaction
   * markers, aborted records and gaps of compaction do not count; from the beginning of an open
   * transaction on, every offset counts.
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
