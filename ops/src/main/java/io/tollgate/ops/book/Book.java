package io.tollgate.ops.book;

import io.tollgate.domain.levy.QuarterlyRevenue;
import io.tollgate.ops.lag.TopicPart;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What the topics say so far, for the console. Can be asked by many threads; one adds to it. */
public interface Book {
  /**
   * Takes what was read and where reading goes on, both or neither: what is stored is counted once,
   * whenever the process ends.
   *
   * @param haul tells the taker what was read, in order
   * @param next the next offset of each partition
   */
  void take(Consumer<Taker> haul, Map<TopicPart, Long> next);

  /** Where reading goes on; a partition that is not there is read from its beginning. */
  Map<TopicPart, Long> next();

  /** Forgets everything, where what was read is not there any more. */
  void forget();

  /** The counts. */
  Summary summary();

  /** The quarterly table, in the order of buckets. */
  List<QuarterlyRevenue> revenue();

  /** Holds that mention a word and are there by a rule, each blank for any. */
  HoldsPage holds(String word, String rule, int from, int most);

  /** A shipment's hold; empty where it is not on hold. */
  Optional<Hold> hold(String shipmentId);

  /** The latest dead letters, the latest first. */
  List<DeadLetter> deadLetters(int from, int most);

  /** A shipment's story; empty if it is not among those kept. */
  Optional<Story> story(String shipmentId);
}
