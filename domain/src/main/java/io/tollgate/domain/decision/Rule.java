package io.tollgate.domain.decision;

/**
 * The screening rules, in order: the first that fires is named (semantics, section 3, step 6).
 * Those of the policy stand where their outcome puts them, AWAITING_FX last: it alone waits for a
 * rate.
 */
public enum Rule {
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
  AWAITING_FX(Outcome.HELD);

  private final Outcome outcome;

  Rule(Outcome outcome) {
    this.outcome = outcome;
  }

  /** What becomes of the shipment when the rule fires. */
  public Outcome outcome() {
    return outcome;
  }
}
