package io.tollgate.domain.decision;

import io.tollgate.domain.finding.Finding;
import io.tollgate.domain.finding.Outcome;
import io.tollgate.domain.officer.Review;
import io.tollgate.domain.reference.ReferenceVersions;
import io.tollgate.domain.screening.quota.KnownUsage;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.domain.snapshot.ReferenceSnapshot;
import java.util.Optional;

/**
 * What would be decided about a shipment before it leaves, by the reference data alone: steps 3, 6
 * and 7 of semantics, section 3, without the memory of earlier events. Nothing is posted.
 *
 * @param finding what the answer rests on; {@link Finding#NONE} for {@link Answer#CLEAR}
 * @param versions the reference data that was asked
 */
public record Precheck(Answer answer, Finding finding, ReferenceVersions versions) {

  /** What the exporter may do. */
  public enum Answer {
    /** The goods may leave. */
    CLEAR,
    /** Somebody has to look first. */
    HOLD,
    /** The goods must not leave. */
    BLOCK,
    /** The event would be rejected; it has to be corrected first. */
    INVALID
  }

  /** Asks where nothing is known of other shipments. */
  public static Precheck of(ShipmentEvent event, ReferenceSnapshot reference) {
    return of(event, reference, KnownUsage.UNKNOWN);
  }

  /** Asks. */
  public static Precheck of(ShipmentEvent event, ReferenceSnapshot reference, KnownUsage known) {
    Optional<Finding> fault = Validation.fault(event, reference);
    if (fault.isPresent()) {
      return new Precheck(Answer.INVALID, fault.get(), reference.versions());
    }
    Verdict verdict = Verdict.of(event, reference, Review.NONE, known);
    return new Precheck(answer(verdict.outcome()), verdict.finding(), reference.versions());
  }

  private static Answer answer(Outcome outcome) {
    return switch (outcome) {
      case BLOCKED -> Answer.BLOCK;
      case HELD -> Answer.HOLD;
      default -> Answer.CLEAR;
    };
  }
}
