package io.tollgate.domain.finding;

import java.util.Optional;

/**
 * The screening rules, in order: the first that fires is named (semantics, section 3, step 6).
 * Those of the policy stand where their outcome puts them, AWAITING_FX last: it alone waits for a
 * rate.
 */
public enum Rule implements Reason {
  DECLARED_END_USE(Outcome.BLOCKED),
  PARTY_SECTOR(Outcome.BLOCKED),
  PARTY_DENIED(Outcome.BLOCKED),
  WATCHLIST(Outcome.BLOCKED),
  /** Of the policy: a party is owned by blocked ones. */
  AFFILIATE(Outcome.BLOCKED),
  /** Of the policy: controlled goods over the bounds on performance. */
  PERFORMANCE_LIMIT(Outcome.BLOCKED),
  WATCHLIST_REVIEW(Outcome.HELD),
  END_USE_UNKNOWN(Outcome.HELD),
  NOT_APPROVED(Outcome.HELD),
  /** Of the policy: controlled goods without a licence that names parties and goods. */
  LICENCE_MISSING(Outcome.HELD),
  /** Of the policy: the licence is not valid on the ship date. */
  LICENCE_EXPIRED(Outcome.HELD),
  /** Of the policy: more units than the licence is for. */
  LICENCE_QUANTITY(Outcome.HELD),
  /** Of the policy: more of a product's performance than the share of what others got. */
  VOLUME_CAP(Outcome.HELD),
  AWAITING_FX(Outcome.HELD),
  /** Not a rule of screening: a compliance officer has barred the shipment. */
  OFFICER_DENIED(Outcome.BLOCKED);

  private final Outcome outcome;

  Rule(Outcome outcome) {
    this.outcome = outcome;
  }

  /** What becomes of the shipment when the rule fires. */
  public Outcome outcome() {
    return outcome;
  }

  /** Why officers cannot lift it, in a sentence; empty where they can (semantics, section 3). */
  public Optional<String> whyNotReleased() {
    if (outcome != Outcome.HELD) {
      return Optional.of("what is BLOCKED is not released; only a higher revision changes it");
    }
    return switch (this) {
      case NOT_APPROVED ->
          Optional.of(
              "NOT_APPROVED is lifted by the party register alone; approve the party there");
      case LICENCE_QUANTITY ->
          Optional.of(
              "LICENCE_QUANTITY is lifted by licences.csv, or by other shipments that use less of"
                  + " the licence; correct the licence there");
      case LICENCE_MISSING, LICENCE_EXPIRED ->
          Optional.of(this + " is lifted by licences.csv alone; correct the licence there");
      case AWAITING_FX -> Optional.of("AWAITING_FX is lifted by an exchange rate alone; load it");
      default -> Optional.empty();
    };
  }
}
