package io.tollgate.domain.decision;

import io.tollgate.domain.officer.OfficerOutcome;
import java.util.List;
import java.util.Optional;

/**
 * What follows from an officer's decision.
 *
 * @param outcome what the officer is reported
 * @param next the shipment's state, where it changes
 * @param ruling the decision about the shipment, where its outcome or what fires on it changes; its
 *     state is {@code next} too
 */
public record OfficerRuling(
    OfficerOutcome outcome, Optional<ShipmentState> next, Optional<Ruling> ruling) {

  /** The ruling about the shipment; none where nothing has changed. */
  public List<Ruling> rulings() {
    return ruling.stream().toList();
  }
}
