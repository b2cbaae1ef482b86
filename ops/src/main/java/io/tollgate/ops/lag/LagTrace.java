package io.tollgate.ops.lag;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lag of the last half hour, sample by sample, for a chart. For many threads. */
public final class LagTrace {
  static final int MOST_POINTS = 360;

  private final Map<String, Map<TopicPart, Deque<Point>>> traces = new HashMap<>();

  /**
   * A sample of a partition.
   *
   * @param behind empty if unknown
   */
  public record Point(Instant at, long lag, Optional<Duration> behind) {}

  /** Adds a sample, and forgets groups and partitions that it does not have. */
  public synchronized void add(Instant at, List<GroupLag> groups) {
    traces.keySet().retainAll(groups.stream().map(GroupLag::group).toList());
    for (GroupLag group : groups) {
      Map<TopicPart, Deque<Point>> parts =
          traces.computeIfAbsent(group.group(), fresh -> new HashMap<>());
      parts.keySet().retainAll(group.partitions().stream().map(PartitionLag::part).toList());
      for (PartitionLag lag : group.partitions()) {
        Deque<Point> points = parts.computeIfAbsent(lag.part(), fresh -> new ArrayDeque<>());
        points.addLast(new Point(at, lag.lag(), lag.time().map(TimeLag::behind)));
        if (points.size() > MOST_POINTS) {
          points.removeFirst();
        }
      }
    }
  }

  /** The points of one partition of a group, the oldest first. */
  public synchronized List<Point> of(String group, TopicPart part) {
    return List.copyOf(traces.getOrDefault(group, Map.of()).getOrDefault(part, new ArrayDeque<>()));
  }
}
