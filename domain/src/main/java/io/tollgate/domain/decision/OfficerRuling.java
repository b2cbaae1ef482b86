package io.tollgate.domain.decision;

import io.tollgate.domain.officer.OfficerOutcome;
import java.util.List;
import java.util.Optional;

/**
 * The result of an officer's decision.
 *
 * @param outcome the reply to the officer
 * @param next the shipment's new state, if it changes
 * @param ruling the new decision about the shipment, if the outcome or the rule that fires changes;
 *     its state equals {@code next}
 */
public record OfficerRuling(
    OfficerOutcome outcome, Optional<ShipmentState> next, Optional<Ruling> ruling) {

  /** The ruling as a list; empty if nothing changes. */
  public List<Ruling> rulings() {
    return ruling.stream().toList();
  }
}
