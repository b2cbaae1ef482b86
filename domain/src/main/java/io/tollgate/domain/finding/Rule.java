package io.tollgate.domain.finding;

import java.util.Optional;

/**
 * The screening rules in order; a decision names the first that fires (semantics, section 3, step
 * 6). Rules that block come before rules that hold. AWAITING_FX is last, because it only waits for
 * a rate.
 */
public enum Rule implements Reason {
  DECLARED_END_USE(Outcome.BLOCKED),
  PARTY_SECTOR(Outcome.BLOCKED),
  PARTY_DENIED(Outcome.BLOCKED),
  WATCHLIST(Outcome.BLOCKED),
  /** Set by the policy: blocked parties own a party. */
  AFFILIATE(Outcome.BLOCKED),
  /** Set by the policy: controlled goods exceed the performance limits. */
  PERFORMANCE_LIMIT(Outcome.BLOCKED),
  WATCHLIST_REVIEW(Outcome.HELD),
  END_USE_UNKNOWN(Outcome.HELD),
  NOT_APPROVED(Outcome.HELD),
  /** Set by the policy: controlled goods have no licence that names the parties and the goods. */
  LICENCE_MISSING(Outcome.HELD),
  /** Set by the policy: the licence is not valid on the ship date. */
  LICENCE_EXPIRED(Outcome.HELD),
  /** Set by the policy: the shipments exceed the units of the licence. */
  LICENCE_QUANTITY(Outcome.HELD),
  /** Set by the policy: capped countries get more than their share of a product's performance. */
  VOLUME_CAP(Outcome.HELD),
  AWAITING_FX(Outcome.HELD),
  /** Not a screening rule: a compliance officer has denied the shipment. */
  OFFICER_DENIED(Outcome.BLOCKED);

  private final Outcome outcome;

  Rule(Outcome outcome) {
    this.outcome = outcome;
  }

  /** The outcome of the shipment if the rule fires. */
  public Outcome outcome() {
    return outcome;
  }

  /** Why officers cannot lift it, in a sentence; empty if they can (semantics, section 3). */
  public Optional<String> whyNotReleased() {
    if (outcome != Outcome.HELD) {
      return Optional.of(
          "a BLOCKED shipment cannot be released; send a higher revision to change it");
    }
    return switch (this) {
      case NOT_APPROVED ->
          Optional.of(
              "only the party register lifts NOT_APPROVED; approve the party in parties.csv");
      case LICENCE_QUANTITY ->
          Optional.of(
              "only licences.csv, or less use by other shipments, lifts LICENCE_QUANTITY;"
                  + " correct the licence in licences.csv");
      case LICENCE_MISSING, LICENCE_EXPIRED ->
          Optional.of("only licences.csv lifts " + this + "; correct the licence there");
      case AWAITING_FX ->
          Optional.of("only an exchange rate lifts AWAITING_FX; add it to fx-rates.csv");
      default -> Optional.empty();
    };
  }
}
