package io.tollgate.ops.readmodel;

import io.tollgate.compliance.deadletter.DeadLetter;
import io.tollgate.compliance.holds.Hold;
import io.tollgate.domain.levy.QuarterlyRevenue;
import io.tollgate.projection.Projection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The console's projection of the topics. One thread applies records, each through a {@link
 * RecordHandler}; many threads may read.
 */
public interface ReadModel extends Projection<Consumer<RecordHandler>> {
  /** The counts. */
  Summary summary();

  /** The quarterly table, in the order of buckets. */
  List<QuarterlyRevenue> revenue();

  /** A page of the holds that contain a word and have a rule; blank means any word or rule. */
  HoldsPage holds(String word, String rule, int from, int most);

  /** A shipment's hold; empty if the shipment is not on hold. */
  Optional<Hold> hold(String shipmentId);

  /** Dead letters, the latest first. */
  List<DeadLetter> deadLetters(int from, int most);

  /** A shipment's story; empty if the read model does not hold it. */
  Optional<Story> story(String shipmentId);
}
