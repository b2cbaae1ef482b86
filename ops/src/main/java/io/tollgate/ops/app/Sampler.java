package io.tollgate.ops.app;

import io.tollgate.ops.lag.ClusterView;
import io.tollgate.ops.lag.Ends;
import io.tollgate.ops.lag.GroupLag;
import io.tollgate.ops.lag.LagService;
import io.tollgate.ops.lag.LagSnapshot;
import io.tollgate.ops.lag.LagTrace;
import io.tollgate.ops.lag.PartitionLag;
import io.tollgate.ops.lag.TopicPart;
import io.tollgate.ops.lag.TopicRates;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Takes one sample after another, in one thread; many threads may read the latest. */
public final class Sampler {
  private final ClusterView cluster;
  private final LagService service;
  private final Set<String> groups;
  private final Collection<String> topics;
  private final Clock clock;
  private final TopicRates rates = new TopicRates();
  private final LagTrace trace = new LagTrace();
  private volatile LagSnapshot latest = LagSnapshot.NONE;

  /**
   * Creates a sampler.
   *
   * @param groups the groups to watch; empty: all
   * @param topics whose growth is reported too, beside the topics that the groups read
   */
  public Sampler(ClusterView cluster, Set<String> groups, Collection<String> topics, Clock clock) {
    this.cluster = cluster;
    this.service = new LagService(cluster, clock);
    this.groups = Set.copyOf(groups);
    this.topics = List.copyOf(topics);
    this.clock = clock;
  }

  /** Takes a sample. */
  public LagSnapshot sample() {
    Set<String> wanted = groups.isEmpty() ? new TreeSet<>(cluster.groups()) : groups;
    List<GroupLag> lags = service.sample(wanted);
    Map<TopicPart, Ends> ends = new HashMap<>(cluster.ends(topics));
    for (GroupLag group : lags) {
      for (PartitionLag lag : group.partitions()) {
        ends.put(lag.part(), lag.ends());
      }
    }
    Instant now = clock.instant();
    trace.add(now, lags);
    latest = new LagSnapshot(now, lags, ends, rates.next(now, ends));
    return latest;
  }

  /** The latest sample. */
  public LagSnapshot latest() {
    return latest;
  }

  /** The lag of earlier samples. */
  public LagTrace trace() {
    return trace;
  }
}
