package io.tollgate.domain.officer;

import io.tollgate.domain.reference.ReferenceVersions;
import java.util.Optional;

/**
 * The one outcome that every officer's decision gets.
 *
 * @param decision what the officer sent
 * @param refusal why nothing was changed; only where it is refused
 * @param sentence what came of it, for a person
 * @param fires what fires on the shipment after it; {@link FiredRule#NONE} where nothing does
 * @param attempt the attempt of the decision that it led to; 0 where it led to none
 */
public record OfficerOutcome(
    OfficerDecision decision,
    Result result,
    Optional<Refusal.Code> refusal,
    String sentence,
    FiredRule fires,
    int attempt,
    ReferenceVersions reference) {

  /** What came of it. */
  public enum Result {
    /** A release that waits for a second officer. */
    FIRST_RELEASE,
    /** The match is lifted. */
    RELEASED,
    /** The shipment is barred. */
    DENIED,
    /** Nothing was changed. */
    REFUSED
  }

  /**
   * Whether this says where the shipment stands, after an earlier outcome: a refusal leaves a
   * release that waits for a second officer as it is, while the same match fires.
   */
  public boolean supersedes(OfficerOutcome before) {
    boolean isAsBefore =
        before.decision().revision() == decision.revision() && before.fires().equals(fires);
    return !fires.equals(FiredRule.NONE)
        && !(result == Result.REFUSED && before.result() == Result.FIRST_RELEASE && isAsBefore);
  }
}
