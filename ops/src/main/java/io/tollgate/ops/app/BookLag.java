package io.tollgate.ops.app;

import io.tollgate.ops.lag.Ends;
import io.tollgate.ops.lag.TopicPart;
import java.util.Map;

/** How far the book is behind the topics that it is made of. */
final class BookLag {
  private BookLag() {}

  /**
   * The records between where reading goes on and the ends of the logs. Markers of transactions and
   * records of transactions that are still open count as records: they are few.
   *
   * @param places where reading goes on; of a partition that is not there nothing is known
   * @param ends those last seen, which may be before the places
   */
  static long records(Map<TopicPart, Long> places, Map<TopicPart, Ends> ends) {
    return places.entrySet().stream()
        .filter(place -> ends.containsKey(place.getKey()))
        .mapToLong(place -> Math.max(0, ends.get(place.getKey()).latest() - place.getValue()))
        .sum();
  }
}
