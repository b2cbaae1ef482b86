package io.tollgate.domain.decision;

import io.tollgate.domain.finding.Finding;
import io.tollgate.domain.finding.Outcome;
import io.tollgate.domain.officer.Review;
import io.tollgate.domain.reference.ReferenceVersions;
import io.tollgate.domain.screening.quota.KnownUsage;
import io.tollgate.domain.shipment.Bounds;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.domain.snapshot.ReferenceSnapshot;
import java.util.Optional;

/**
 * The decision that a shipment would get, asked before it leaves: steps 3, 6 and 7 of semantics,
 * section 3. It ignores earlier events and posts nothing.
 *
 * @param finding the reason for the answer; {@link Finding#NONE} for {@link Answer#CLEAR}
 * @param versions the reference data that was used
 */
public record Precheck(Answer answer, Finding finding, ReferenceVersions versions) {

  /** What the exporter may do. */
  public enum Answer {
    /** The goods may leave. */
    CLEAR,
    /** A person has to review the shipment first. */
    HOLD,
    /** The goods must not leave. */
    BLOCK,
    /** The event would be rejected; correct it first. */
    INVALID
  }

  /** The answer when the use of quotas by other shipments is unknown. */
  public static Precheck of(ShipmentEvent event, ReferenceSnapshot reference) {
    return of(event, reference, KnownUsage.UNKNOWN);
  }

  /** The answer, with what other shipments use of licences and caps. */
  public static Precheck of(ShipmentEvent event, ReferenceSnapshot reference, KnownUsage known) {
    Optional<Finding> fault =
        Validation.outOfBounds(Bounds.of(event)).or(() -> Validation.fault(event, reference));
    if (fault.isPresent()) {
      return new Precheck(Answer.INVALID, fault.get().quoted(), reference.versions());
    }
    Verdict verdict = Verdict.of(event, reference, Review.NONE, known);
    return new Precheck(
        answer(verdict.outcome()), verdict.finding().quoted(), reference.versions());
  }

  private static Answer answer(Outcome outcome) {
    return switch (outcome) {
      case BLOCKED -> Answer.BLOCK;
      case HELD -> Answer.HOLD;
      default -> Answer.CLEAR;
    };
  }
}
