package io.tollgate.ops.book;

import io.tollgate.domain.decision.Cause;
import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.decision.DecisionRecord;
import io.tollgate.domain.decision.Finding;
import io.tollgate.domain.decision.OfficerOutcome;
import io.tollgate.domain.decision.Outcome;
import io.tollgate.domain.decision.ReferenceVersions;
import io.tollgate.domain.decision.Subject;
import io.tollgate.domain.officer.FiredRule;
import io.tollgate.domain.officer.OfficerAction;
import io.tollgate.domain.officer.OfficerDecision;
import io.tollgate.domain.officer.Signature;
import io.tollgate.domain.shipment.Role;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Decisions and outcomes about shipments on hold. */
public final class HeldShipments {
  /** When all of it happens. */
  public static final Instant AT = Instant.parse("2026-03-03T09:00:00Z");

  static final Finding REVIEW =
      new Finding(
          "WATCHLIST_REVIEW",
          Optional.of(Role.BUYER),
          "UVL",
          "7",
          "Quiet Harbour Trading",
          Optional.of(new BigDecimal("0.91")),
          "somebody has to look",
          OptionalInt.empty());
  private static final ReferenceVersions VERSIONS = new ReferenceVersions("r", "w", "l", "p");

  private HeldShipments() {}

  /** A decision about a first revision. */
  public static DecisionRecord decided(String shipmentId, int attempt, Outcome outcome) {
    return new DecisionRecord(
        new Decision(
            new Subject(shipmentId, 1, "EV-" + shipmentId, "NVDA", attempt),
            outcome,
            outcome == Outcome.HELD ? REVIEW : Finding.NONE,
            Cause.EVENT,
            VERSIONS,
            List.of(),
            0),
        Optional.empty());
  }

  static OfficerOutcome told(
      String shipmentId, OfficerOutcome.Result result, FiredRule fires, int attempt) {
    return new OfficerOutcome(
        new OfficerDecision(
            "D-" + shipmentId,
            shipmentId,
            1,
            OfficerAction.RELEASE,
            REVIEW.fired(),
            "another firm",
            "anna",
            "key",
            AT,
            Signature.NONE),
        result,
        Optional.empty(),
        "so it is",
        fires,
        attempt,
        VERSIONS);
  }
}
