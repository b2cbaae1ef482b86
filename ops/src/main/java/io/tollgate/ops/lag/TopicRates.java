package io.tollgate.ops.lag;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How fast topics grow between the last two samples, in offsets, transaction markers included. For
 * one thread.
 */
public final class TopicRates {
  private static final long MILLIS = 1_000;

  private Map<TopicPart, Ends> before = Map.of();
  private Instant beforeAt = Instant.EPOCH;

  /** Records a second by topic, rounded up, since the call before; the first call returns none. */
  public Map<String, Long> next(Instant at, Map<TopicPart, Ends> ends) {
    long millis = Math.max(1, Duration.between(beforeAt, at).toMillis());
    Map<String, Long> grown = new HashMap<>();
    ends.forEach(
        (part, now) -> {
          Ends then = before.get(part);
          if (then != null) {
            grown.merge(part.topic(), Math.max(0, now.latest() - then.latest()), Long::sum);
          }
        });
    before = Map.copyOf(ends);
    beforeAt = at;
    Map<String, Long> rates = new TreeMap<>();
    grown.forEach((topic, n) -> rates.put(topic, (n * MILLIS + millis - 1) / millis));
    return rates;
  }
}
