package io.tollgate.domain.decision;

import io.tollgate.domain.levy.LevyDue;
import io.tollgate.domain.screening.quota.QuotaUse;
import io.tollgate.domain.shipment.SeenEvent;
import java.util.List;
import java.util.Optional;

/**
 * A decision with all that follows from it.
 *
 * @param next the shipment's state from now on; empty where the event leaves no trace
 * @param spilled the event to remember outside the state, where that is full
 * @param levyDue the records for the remittance topic
 * @param uses what the shipment uses of quotas from now on; it replaces what it used before
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

  /** The same ruling, with the place that its event came from. */
  public Ruling withProvenance(Provenance place) {
    return new Ruling(decision.withProvenance(place), next, spilled, levyDue, uses);
  }
}
