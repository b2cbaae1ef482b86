package io.tollgate.ops.cluster;

import io.tollgate.ops.lag.TopicPart;
import io.tollgate.wire.topic.ClusterConnection;
import io.tollgate.wire.topic.RangeReader;
import io.tollgate.wire.topic.RangeReader.Range;
import io.tollgate.wire.topic.TopicException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts unread records and looks up their times. For one thread. */
final class LagReader implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LagReader.class);

  private final RangeReader ranges;

  LagReader(ClusterConnection connection) {
    this.ranges = new RangeReader(connection);
  }

  /**
   * The number of committed records between two offsets; empty if reading fails or takes too long.
   */
  OptionalLong countRecords(TopicPart part, long from, long to) {
    long[] records = new long[1];
    try {
      OptionalLong readTo =
          ranges.read(
              new Range(part.topic(), part.partition(), from, to, Integer.MAX_VALUE),
              record -> records[0]++);
      return readTo.isPresent()
          ? OptionalLong.of(records[0] + to - readTo.getAsLong())
          : OptionalLong.empty();
    } catch (TopicException e) {
      LOG.warn("cannot read {}, so transaction markers count as lag: {}", part, e.getMessage());
      return OptionalLong.empty();
    }
  }

  /** The time of the first committed record from an offset on; empty if there is none. */
  OptionalLong timestampAt(TopicPart part, long offset) {
    List<Long> first = new ArrayList<>();
    try {
      ranges.read(
          new Range(part.topic(), part.partition(), offset, Long.MAX_VALUE, 1),
          record -> first.add(record.timestamp()));
    } catch (TopicException e) {
      LOG.warn("cannot read {}, so its time lag is unknown: {}", part, e.getMessage());
    }
    return first.isEmpty() ? OptionalLong.empty() : OptionalLong.of(first.get(0));
  }

  @Override
  public void close() {
    ranges.close();
  }
}
