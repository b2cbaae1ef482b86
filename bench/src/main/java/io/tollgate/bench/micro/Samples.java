package io.tollgate.bench.micro;

import io.tollgate.bench.bed.LeviedShipments;
import io.tollgate.domain.decision.Decider;
import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.decision.Provenance;
import io.tollgate.domain.decision.Ruling;
import io.tollgate.domain.decision.ShipmentState;
import io.tollgate.domain.levy.LevyDue;
import io.tollgate.domain.shipment.SeenEvent;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.domain.snapshot.ReferenceSnapshot;
import io.tollgate.producer.generate.Generator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/** Sample values: many of each kind, so that branch prediction cannot learn them. */
final class Samples {
  /** The number of values of each kind, a power of two. */
  static final int COUNT = 1_024;

  final ReferenceSnapshot reference = ReferenceSnapshot.of(Generator.reference());
  final List<ShipmentEvent> events;
  final List<ShipmentEvent> corrections;
  final List<ShipmentState> states;
  final List<Optional<SeenEvent>> seen;
  final List<Decision> decisions;
  final List<LevyDue> levyDue;

  Samples() {
    LeviedShipments shipments = LeviedShipments.seeded(1, "micro");
    events = each(shipments::first);
    corrections = each(number -> shipments.correction(number, 2));
    List<Ruling> rulings =
        events.stream()
            .map(event -> Decider.decide(Optional.empty(), Optional.empty(), event, reference))
            .toList();
    states = rulings.stream().map(ruling -> ruling.next().orElseThrow()).toList();
    seen = states.stream().map(state -> Optional.of(state.seen().get(0))).toList();
    decisions = rulings.stream().map(Samples::record).toList();
    levyDue = rulings.stream().map(ruling -> ruling.levyDue().get(0)).toList();
  }

  private static <T> List<T> each(LongFunction<T> make) {
    return LongStream.range(0, COUNT).mapToObj(make).toList();
  }

  private static Decision record(Ruling ruling) {
    return ruling.decision().withProvenance(new Provenance(1, 1_000_000, "", 0));
  }
}
