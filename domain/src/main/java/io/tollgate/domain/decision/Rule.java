package io.tollgate.domain.decision;

/** The screening rules, in order: the first that fires is named (semantics, section 3, step 6). */
public enum Rule {
  DECLARED_END_USE(Outcome.BLOCKED),
  PARTY_SECTOR(Outcome.BLOCKED),
  PARTY_DENIED(Outcome.BLOCKED),
  WATCHLIST(Outcome.BLOCKED),
  WATCHLIST_REVIEW(Outcome.HELD),
  END_USE_UNKNOWN(Outcome.HELD),
  NOT_APPROVED(Outcome.HELD),
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
