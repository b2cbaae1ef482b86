package io.tollgate.ops.lag;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The history of a partition's log end. It tells when the record at an offset was written, by
 * interpolation between two samples. It keeps only both ends of an idle time. When it is full, it
 * drops every other point of its older half: it reaches far back and is finest near the present,
 * where a lag is short and an error matters. For one thread.
 */
public final class EndHistory {
  private static final int MOST_POINTS = 720;

  private final List<Point> points = new ArrayList<>();

  private record Point(long millis, long end) {}

  /**
   * When a record was written.
   *
   * @param after the sample before it
   * @param by the first sample that saw it
   * @param likely between the two, as if the log had grown evenly
   */
  public record Written(Instant after, Instant by, Instant likely) {
    /** The largest error of the likely time. */
    public Duration uncertainty() {
      return Duration.between(after, by);
    }

    /** Another clock's time, limited to the range that the samples allow. */
    public Instant or(Instant reported) {
      return reported.isBefore(after) ? after : reported.isAfter(by) ? by : reported;
    }
  }

  /** Adds the log's end at a later time. */
  public void add(Instant at, long end) {
    long millis = at.toEpochMilli();
    if (!points.isEmpty() && (last().end() > end || last().millis() >= millis)) {
      // The topic was created again, or the clock was set back: the history is void.
      points.clear();
    }
    int size = points.size();
    if (size > 1 && last().end() == end && points.get(size - 2).end() == end) {
      points.remove(size - 1);
    }
    points.add(new Point(millis, end));
    if (points.size() > MOST_POINTS) {
      thinOut();
    }
  }

  private Point last() {
    return points.get(points.size() - 1);
  }

  private void thinOut() {
    List<Point> kept = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      if (i >= MOST_POINTS / 2 || i % 2 == 0) {
        kept.add(points.get(i));
      }
    }
    points.clear();
    points.addAll(kept);
  }

  /**
   * When the record at an offset was written.
   *
   * @return empty if that was before the first sample or is still to come
   */
  public Optional<Written> written(long offset) {
    if (points.isEmpty() || offset < points.get(0).end() || offset >= last().end()) {
      return Optional.empty();
    }
    int after = firstPast(offset);
    Point from = points.get(after - 1);
    Point to = points.get(after);
    // The record moves the end from its offset to the next one; its time is the middle.
    double share = (offset + 0.5 - from.end()) / (to.end() - from.end());
    long likely = from.millis() + Math.round((to.millis() - from.millis()) * share);
    return Optional.of(
        new Written(
            Instant.ofEpochMilli(from.millis()),
            Instant.ofEpochMilli(to.millis()),
            Instant.ofEpochMilli(likely)));
  }

  /** The first point at which the record at an offset existed. */
  private int firstPast(long offset) {
    int low = 0;
    int high = points.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (points.get(middle).end() > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
