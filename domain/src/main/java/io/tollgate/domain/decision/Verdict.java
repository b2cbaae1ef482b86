package io.tollgate.domain.decision;

import io.tollgate.domain.shipment.ShipmentEvent;
import java.util.List;
import java.util.Optional;

/**
 * What screening and assessment say of a shipment's content.
 *
 * @param contributions what it counts for; nothing unless CLEARED
 * @param held the content, if it is to be decided again
 */
record Verdict(
    Outcome outcome,
    Finding finding,
    List<Contribution> contributions,
    Optional<ShipmentEvent> held) {

  static Verdict cancelled() {
    return new Verdict(Outcome.CANCELLED, Finding.NONE, List.of(), Optional.empty());
  }

  /** An officer has barred it, whatever screening says. */
  static Verdict barred(Finding finding) {
    return new Verdict(Outcome.BLOCKED, finding, List.of(), Optional.empty());
  }

  /** Steps 6 and 7 of semantics, section 3; what officers have lifted fires no more. */
  static Verdict of(ShipmentEvent event, ReferenceSnapshot reference, Review review) {
    Optional<Finding> finding = Screening.finding(event, reference, review);
    if (finding.isEmpty()) {
      return new Verdict(
          Outcome.CLEARED,
          Screening.nothing(event, reference),
          Assessment.of(event, reference),
          Optional.empty());
    }
    Outcome outcome = Rule.valueOf(finding.get().rule()).outcome();
    return new Verdict(
        outcome,
        finding.get(),
        List.of(),
        outcome == Outcome.HELD ? Optional.of(event) : Optional.empty());
  }
}
