package io.tollgate.domain.decision;

import io.tollgate.domain.levy.LevyDue;
import io.tollgate.domain.screening.quota.QuotaUse;
import io.tollgate.domain.shipment.SeenEvent;
import java.util.List;
import java.util.Optional;

/**
 * A decision and its effects.
 *
 * @param next the shipment's new state; empty if the event does not change the state
 * @param spilled the event to store outside the state, if the state is full
 * @param levyDue the records for the levy-due topic
 * @param uses how much the shipment uses of quotas from now on; replaces the earlier uses
 */
public record Ruling(
    Decision decision,
    Optional<ShipmentState> next,
    Optional<SeenEvent> spilled,
    List<LevyDue> levyDue,
    List<QuotaUse> uses) {

  public Ruling {
    levyDue = List.copyOf(levyDue);
    uses = List.copyOf(uses);
  }

  /** The same ruling with the event's provenance. */
  public Ruling withProvenance(Provenance place) {
    return new Ruling(decision.withProvenance(place), next, spilled, levyDue, uses);
  }
}
