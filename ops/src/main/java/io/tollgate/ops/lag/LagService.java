package io.tollgate.ops.lag;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Samples consumer groups and reports their lag. Transaction markers take offsets: a group that
 * reads or writes exactly once stays an offset or more behind the end although nothing is left to
 * read. So close to the end of a log the service reads and counts the records; further away the
 * markers are too few to matter. For one thread.
 */
public final class LagService {
  /** The distance in offsets up to which it counts records. */
  public static final long COUNTED_UP_TO = 2_000;

  /**
   * A lag must be this many times the distance of two samples; a shorter one needs the record's
   * timestamp.
   */
  private static final int COARSE = 10;

  private final ClusterView cluster;
  private final Clock clock;
  private final Map<TopicPart, EndHistory> histories = new HashMap<>();
  private final Map<Reading, Counted> counts = new HashMap<>();
  private final Map<Reading, Stamp> stamps = new HashMap<>();
  private Map<Reading, PartitionWindow> windows = Map.of();

  private record Counted(long from, long to, long records) {}

  private record Stamp(long offset, Instant at) {}

  private record Reading(String group, TopicPart part) {}

  /** A service without a history. */
  public LagService(ClusterView cluster, Clock clock) {
    this.cluster = cluster;
    this.clock = clock;
  }

  /** Samples some groups, without those that do not exist. */
  public List<GroupLag> sample(Set<String> groups) {
    Observation seen = cluster.observe(groups);
    Instant now = clock.instant();
    seen.ends()
        .forEach(
            (part, ends) ->
                histories.computeIfAbsent(part, fresh -> new EndHistory()).add(now, ends.latest()));
    histories.keySet().retainAll(seen.ends().keySet());
    Map<Reading, PartitionWindow> next = new HashMap<>();
    List<GroupLag> lags =
        seen.groups().stream().map(group -> lag(group, seen.ends(), now, next)).toList();
    windows = next;
    counts.keySet().retainAll(next.keySet());
    stamps.keySet().retainAll(next.keySet());
    return lags;
  }

  private GroupLag lag(
      GroupOffsets group,
      Map<TopicPart, Ends> ends,
      Instant now,
      Map<Reading, PartitionWindow> next) {
    List<PartitionLag> partitions = new ArrayList<>();
    boolean isSettled = true;
    for (Map.Entry<TopicPart, OptionalLong> entry : group.committed().entrySet()) {
      TopicPart part = entry.getKey();
      if (ends.containsKey(part)) {
        Reading reading = new Reading(group.group(), part);
        Waiting waiting = waiting(reading, ends.get(part), entry.getValue());
        PartitionWindow window = windowAfter(reading, group, waiting, now);
        next.put(reading, window);
        isSettled &= window.isFull();
        partitions.add(
            new PartitionLag(
                part,
                ends.get(part),
                entry.getValue(),
                waiting.records(),
                waiting.isCounted(),
                time(reading, waiting, now),
                Status.of(window)));
      }
    }
    return new GroupLag(
        group.group(), group.type(), group.state(), group.members(), isSettled, partitions);
  }

  private PartitionWindow windowAfter(
      Reading reading, GroupOffsets group, Waiting waiting, Instant now) {
    return windows
        .getOrDefault(reading, PartitionWindow.EMPTY)
        .plus(
            new PartitionWindow.Sample(
                now,
                group.committed().get(reading.part()),
                waiting.records(),
                group.members() > 0));
  }

  private record Waiting(long from, long records, boolean isCounted) {}

  private Waiting waiting(Reading reading, Ends ends, OptionalLong committed) {
    long from = Math.max(committed.orElse(ends.earliest()), ends.earliest());
    long distance = Math.max(0, ends.latest() - from);
    if (distance == 0) {
      return new Waiting(from, 0, true);
    }
    if (distance > COUNTED_UP_TO) {
      return new Waiting(from, distance, false);
    }
    OptionalLong records = count(reading, from, ends.latest());
    return new Waiting(from, records.orElse(distance), records.isPresent());
  }

  private OptionalLong count(Reading reading, long from, long to) {
    Counted known = counts.get(reading);
    if (known != null && known.from() == from && known.to() == to) {
      return OptionalLong.of(known.records());
    }
    OptionalLong records = cluster.countRecords(reading.part(), from, to);
    records.ifPresent(found -> counts.put(reading, new Counted(from, to, found)));
    return records;
  }

  private Optional<TimeLag> time(Reading reading, Waiting waiting, Instant now) {
    if (waiting.records() == 0) {
      return Optional.of(TimeLag.NONE);
    }
    Optional<EndHistory.Written> seen = histories.get(reading.part()).written(waiting.from());
    return seen.isPresent()
        ? Optional.of(
            new TimeLag(
                Duration.between(written(reading, waiting, seen.get(), now), now),
                TimeLag.Basis.HISTORY))
        : stamp(reading, waiting.from())
            .map(at -> new TimeLag(Duration.between(at, now), TimeLag.Basis.TIMESTAMP));
  }

  /** For a lag that is short beside the distance of the samples, the record's timestamp decides. */
  private Instant written(Reading reading, Waiting waiting, EndHistory.Written seen, Instant now) {
    Duration behind = Duration.between(seen.likely(), now);
    boolean isCoarse = seen.uncertainty().multipliedBy(COARSE).compareTo(behind) > 0;
    return isCoarse
        ? stamp(reading, waiting.from()).map(seen::or).orElse(seen.likely())
        : seen.likely();
  }

  private Optional<Instant> stamp(Reading reading, long offset) {
    Stamp known = stamps.get(reading);
    if (known == null || known.offset() != offset) {
      OptionalLong millis = cluster.timestampAt(reading.part(), offset);
      if (millis.isEmpty()) {
        return Optional.empty();
      }
      known = new Stamp(offset, Instant.ofEpochMilli(millis.getAsLong()));
      stamps.put(reading, known);
    }
    return Optional.of(known.at());
  }
}
