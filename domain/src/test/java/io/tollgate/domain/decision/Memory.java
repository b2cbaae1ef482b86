package io.tollgate.domain.decision;

import io.tollgate.domain.levy.Bucket;
import io.tollgate.domain.levy.LevyDue;
import io.tollgate.domain.levy.RevenueChange;
import io.tollgate.domain.screening.quota.KnownUsage;
import io.tollgate.domain.shipment.SeenEvent;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.domain.snapshot.ReferenceSnapshot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Decides about events as the topology does; maps take the place of the state stores. */
public final class Memory {
  private final Map<String, ShipmentState> shipments = new HashMap<>();
  private final Map<List<String>, SeenEvent> spilled = new HashMap<>();
  final List<Decision> decisions = new ArrayList<>();
  final List<LevyDue> levyDue = new ArrayList<>();

  public Decision decide(ShipmentEvent event, ReferenceSnapshot reference) {
    Optional<ShipmentState> state = Optional.ofNullable(shipments.get(event.shipmentId()));
    Optional<SeenEvent> seen =
        state
            .flatMap(known -> known.seen(event.eventId()))
            .or(
                () ->
                    Optional.ofNullable(spilled.get(List.of(event.shipmentId(), event.eventId()))));
    return take(event.shipmentId(), Decider.decide(state, seen, event, reference));
  }

  Optional<Decision> decideAgain(String shipmentId, Cause cause, ReferenceSnapshot reference) {
    return Decider.decideAgain(shipments.get(shipmentId), cause, reference, KnownUsage.UNKNOWN)
        .map(ruling -> take(shipmentId, ruling));
  }

  ShipmentState state(String shipmentId) {
    return shipments.get(shipmentId);
  }

  private Decision take(String shipmentId, Ruling ruling) {
    ruling.next().ifPresent(next -> shipments.put(shipmentId, next));
    ruling.spilled().ifPresent(seen -> spilled.put(List.of(shipmentId, seen.eventId()), seen));
    decisions.add(ruling.decision());
    levyDue.addAll(ruling.levyDue());
    return ruling.decision();
  }

  /** Shipments, units, revenue and levy by bucket, from the decisions; without empty buckets. */
  Map<Bucket, List<BigDecimal>> quarterlyTable() {
    Map<Bucket, List<BigDecimal>> table = new TreeMap<>();
    for (Decision decision : decisions) {
      for (RevenueChange change : decision.changes()) {
        table.merge(
            change.bucket(),
            List.of(
                BigDecimal.valueOf(change.shipments()),
                change.units(),
                change.revenueUsd(),
                change.levyUsd()),
            Memory::sum);
      }
    }
    table.values().removeIf(row -> row.get(0).signum() == 0);
    return table;
  }

  /** Levied revenue and levy by bucket, from the levy-due records; without zero sums. */
  Map<Bucket, List<BigDecimal>> remitted() {
    Map<Bucket, List<BigDecimal>> sums = new TreeMap<>();
    for (LevyDue due : levyDue) {
      sums.merge(due.bucket(), List.of(due.revenueUsd(), due.levyUsd()), Memory::sum);
    }
    sums.values().removeIf(row -> row.stream().allMatch(amount -> amount.signum() == 0));
    return sums;
  }

  private static List<BigDecimal> sum(List<BigDecimal> a, List<BigDecimal> b) {
    List<BigDecimal> sum = new ArrayList<>(a.size());
    for (int i = 0; i < a.size(); i++) {
      sum.add(a.get(i).add(b.get(i)));
    }
    return sum;
  }
}
