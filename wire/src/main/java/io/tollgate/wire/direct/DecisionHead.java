package io.tollgate.wire.direct;

import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.finding.Outcome;
import io.tollgate.domain.shipment.Subject;

/**
 * The fields by which decisions are found and counted.
 *
 * @param attempt 1 for the first decision about an event
 * @param rule the rule that fired; blank for none
 */
public record DecisionHead(
    String shipmentId, int revision, int attempt, Outcome outcome, String rule) {
  /** The head of a decision. */
  public static DecisionHead of(Decision record) {
    Decision decision = record;
    Subject subject = decision.subject();
    return new DecisionHead(
        subject.shipmentId(),
        subject.revision(),
        subject.attempt(),
        decision.outcome(),
        decision.finding().code());
  }
}
