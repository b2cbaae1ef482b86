package io.tollgate.compliance.holds;

import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.officer.FiredRule;
import io.tollgate.domain.officer.OfficerOutcome;
import io.tollgate.wire.serde.HeadForm;
import java.time.Instant;
import java.util.Optional;

/**
 * Where one shipment stands.
 *
 * @param decision the latest one that says how its content stands
 * @param since the beginning of the hold where it is on hold, else the time of the decision
 * @param fires what officers have to decide about now; what fired where it is not on hold
 * @param releasedBy who has released it already, where it takes another officer
 */
public record ShipmentStatus(
    Decision decision, Instant since, FiredRule fires, Optional<String> releasedBy) {

  /** Works a status out from all decisions of one shipment, then all outcomes about it. */
  public static final class Fold {
    private final OpenHolds holds = new OpenHolds();
    private ShipmentStatus latest;

    /** Takes a decision, in the order of the topic. */
    public void decided(Instant at, Decision record) {
      Decision decision = record;
      holds.decided(at, HeadForm.DECISION.opened(record));
      if (decision.outcome().stands()) {
        latest = new ShipmentStatus(decision, at, decision.finding().fired(), Optional.empty());
      }
    }

    /** Takes an outcome of an officer's decision. */
    public void judged(OfficerOutcome outcome) {
      holds.judged(outcome);
    }

    /** The status; empty if nothing was decided about the shipment. */
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
