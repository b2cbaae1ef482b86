package io.tollgate.domain.decision;

import io.tollgate.domain.finding.Finding;
import io.tollgate.domain.finding.Outcome;
import io.tollgate.domain.levy.Assessment;
import io.tollgate.domain.levy.Contribution;
import io.tollgate.domain.officer.Review;
import io.tollgate.domain.screening.Quotas;
import io.tollgate.domain.screening.Screening;
import io.tollgate.domain.screening.quota.KnownUsage;
import io.tollgate.domain.screening.quota.QuotaUse;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.domain.snapshot.ReferenceSnapshot;
import java.util.List;
import java.util.Optional;

/**
 * The result of screening and assessment of a shipment's content.
 *
 * @param contributions the shipment's part of the quarterly table; empty unless CLEARED
 * @param held the content, if the shipment is HELD and will be decided again
 * @param uses how much the shipment uses of quotas; empty unless CLEARED
 */
record Verdict(
    Outcome outcome,
    Finding finding,
    List<Contribution> contributions,
    Optional<ShipmentEvent> held,
    List<QuotaUse> uses) {

  static Verdict cancelled() {
    return new Verdict(Outcome.CANCELLED, Finding.NONE, List.of(), Optional.empty(), List.of());
  }

  /** An officer denied the shipment. Screening does not change this. */
  static Verdict barred(Finding finding) {
    return new Verdict(Outcome.BLOCKED, finding, List.of(), Optional.empty(), List.of());
  }

  /** Steps 6 and 7 of semantics, section 3. A match that officers lifted does not fire. */
  static Verdict of(
      ShipmentEvent event, ReferenceSnapshot reference, Review review, KnownUsage known) {
    Optional<Finding> finding = Screening.finding(event, reference, review, known);
    if (finding.isEmpty()) {
      return new Verdict(
          Outcome.CLEARED,
          Screening.nothing(event, reference),
          Assessment.of(event, reference),
          Optional.empty(),
          Quotas.usedBy(event, reference));
    }
    Outcome outcome = finding.get().rule().outcome();
    return new Verdict(
        outcome,
        finding.get(),
        List.of(),
        outcome == Outcome.HELD ? Optional.of(event) : Optional.empty(),
        List.of());
  }
}
