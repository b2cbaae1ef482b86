package io.tollgate.compliance.holds;

import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.officer.FiredRule;
import io.tollgate.domain.officer.OfficerOutcome;
import io.tollgate.wire.serde.HeadForm;
import java.time.Instant;
import java.util.Optional;

/**
 * The current status of one shipment.
 *
 * @param decision the latest decision that determines the shipment's status
 * @param since the beginning of the hold if the shipment is on hold, else the decision's time
 * @param fires the match that officers must decide about now; without a hold, the match that fired
 *     in the decision
 * @param releasedBy the officer of the first release, if a second officer is still needed
 */
public record ShipmentStatus(
    Decision decision, Instant since, FiredRule fires, Optional<String> releasedBy) {

  /** Computes a status from all decisions of one shipment, then all outcomes about it. */
  public static final class Fold {
    private final OpenHolds holds = new OpenHolds();
    private ShipmentStatus latest;

    /** Adds a decision, in the order of the topic. */
    public void decided(Instant at, Decision record) {
      Decision decision = record;
      holds.decided(at, HeadForm.DECISION.opened(record));
      if (decision.outcome().stands()) {
        latest = new ShipmentStatus(decision, at, decision.finding().fired(), Optional.empty());
      }
    }

    /** Adds the outcome of an officer's decision. */
    public void judged(OfficerOutcome outcome) {
      holds.judged(outcome);
    }

    /** The status; empty if the shipment has no decision. */
    public Optional<ShipmentStatus> status() {
      return Optional.ofNullable(latest)
          .map(
              status ->
                  holds
                      .of(status.decision.subject().shipmentId())
                      .map(
                          hold ->
                              new ShipmentStatus(
                                  status.decision, hold.since(), hold.fires(), hold.releasedBy()))
                      .orElse(status));
    }
  }
}
