package io.tollgate.domain.officer;

import io.tollgate.domain.reference.ReferenceVersions;
import java.util.Optional;

/**
 * The outcome of an officer's decision. Every decision gets exactly one.
 *
 * @param decision the decision as the officer sent it
 * @param refusal why nothing changed; present only if the decision is refused
 * @param sentence the result in words, for a person
 * @param fires the rule that fires on the shipment afterwards; {@link FiredRule#NONE} if none
 * @param attempt the attempt of the new decision about the shipment; 0 if there is none
 */
public record OfficerOutcome(
    OfficerDecision decision,
    Result result,
    Optional<Refusal.Code> refusal,
    String sentence,
    FiredRule fires,
    int attempt,
    ReferenceVersions reference) {

  /** The kind of outcome. */
  public enum Result {
    /** A release that waits for a second officer. */
    FIRST_RELEASE,
    /** The match is lifted. */
    RELEASED,
    /** The shipment is BLOCKED. */
    DENIED,
    /** Nothing changed. */
    REFUSED
  }

  /**
   * Whether this outcome replaces an earlier one as the shipment's latest outcome. A refusal does
   * not replace a first release of the same revision while the same match fires.
   */
  public boolean supersedes(OfficerOutcome before) {
    boolean isAsBefore =
        before.decision().revision() == decision.revision() && before.fires().equals(fires);
    return !fires.equals(FiredRule.NONE)
        && !(result == Result.REFUSED && before.result() == Result.FIRST_RELEASE && isAsBefore);
  }
}
