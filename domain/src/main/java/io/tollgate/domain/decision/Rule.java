package io.tollgate.domain.decision;

import java.util.Optional;

/** The screening rules, in order: the first that fires is named (semantics, section 3, step 6). */
public enum Rule {
  DECLARED_END_USE(Outcome.BLOCKED),
  PARTY_SECTOR(Outcome.BLOCKED),
  PARTY_DENIED(Outcome.BLOCKED),
  WATCHLIST(Outcome.BLOCKED),
  WATCHLIST_REVIEW(Outcome.HELD),
  END_USE_UNKNOWN(Outcome.HELD),
  NOT_APPROVED(Outcome.HELD),
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
  Optional<String> whyNotReleased() {
    if (outcome != Outcome.HELD) {
      return Optional.of("what is BLOCKED is not released; only a higher revision changes it");
    }
    return switch (this) {
      case NOT_APPROVED ->
          Optional.of(
              "NOT_APPROVED is lifted by the party register alone; approve the party there");
      case AWAITING_FX -> Optional.of("AWAITING_FX is lifted by an exchange rate alone; load it");
      default -> Optional.empty();
    };
  }
}
