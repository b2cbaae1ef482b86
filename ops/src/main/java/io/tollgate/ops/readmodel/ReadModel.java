package io.tollgate.ops.readmodel;

import io.tollgate.compliance.deadletter.DeadLetter;
import io.tollgate.compliance.holds.Hold;
import io.tollgate.domain.levy.QuarterlyRevenue;
import io.tollgate.projection.Projection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the topics say so far, for the console. Many threads may read it; one applies records to it,
 * each of which is handed to a {@link RecordHandler}.
 */
public interface ReadModel extends Projection<Consumer<RecordHandler>> {
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
