package io.tollgate.producer.generate;

import io.tollgate.domain.finding.Outcome;
import io.tollgate.domain.finding.Rejection;
import io.tollgate.domain.finding.Rule;

/**
 * The kinds of generated events: their share of a thousand, and Tollgate's decision with the
 * generator's reference data. The kinds before CORRECTED open a shipment; the others follow on an
 * open shipment.
 */
enum Kind {
  /** Levied goods sold to China, to an approved company. */
  CLEARED_LEVIED(450, Outcome.CLEARED),
  /** Uncontrolled goods sold to a company that need not be registered. */
  CLEARED_FREE(163, Outcome.CLEARED),
  END_USE_MILITARY(15, Rule.DECLARED_END_USE),
  SOLD_TO_MILITARY(10, Rule.PARTY_SECTOR),
  SOLD_TO_DENIED(10, Rule.PARTY_DENIED),
  SOLD_TO_LISTED(15, Rule.WATCHLIST),
  SOLD_TO_UNVERIFIED(15, Rule.WATCHLIST_REVIEW),
  END_USE_NOT_KNOWN(15, Rule.END_USE_UNKNOWN),
  SOLD_TO_PENDING(25, Rule.NOT_APPROVED),
  RATE_MISSING(10, Rule.AWAITING_FX),
  EXPORTER_NOT_KNOWN(6, Rejection.UNKNOWN_EXPORTER),
  SKU_NOT_KNOWN(8, Rejection.UNKNOWN_SKU),
  CURRENCY_NOT_KNOWN(6, Rejection.UNKNOWN_CURRENCY),
  QUANTITY_ZERO(6, Rejection.INVALID_QUANTITY),
  PRICE_NEGATIVE(6, Rejection.INVALID_PRICE),
  LINES_MISSING(5, Rejection.NO_LINES),

  /** A higher revision with other quantities and prices. */
  CORRECTED(110, Outcome.CLEARED),
  /** A higher revision with a military end use, which reverses the levy. */
  CORRECTED_TO_MILITARY(10, Rule.DECLARED_END_USE),
  CANCELLED(30, Outcome.CANCELLED),
  /** The last event of the shipment again. */
  REPEATED(45, Outcome.DUPLICATE),
  /** A revision below the last one. */
  LATE(20, Outcome.STALE),
  OTHER_EXPORTER(6, Rejection.EXPORTER_MISMATCH),
  ID_USED_AGAIN(7, Rejection.CONFLICTING_EVENT),
  REVISION_USED_AGAIN(7, Rejection.CONFLICTING_REVISION);

  /** The sum of the shares. */
  static final int ALL = 1000;

  private static final Kind[] BY_DRAW = byDraw();

  private final int share;
  private final Outcome outcome;
  private final String rule;

  Kind(int share, Outcome outcome) {
    this(share, outcome, "");
  }

  Kind(int share, Rule rule) {
    this(share, rule.outcome(), rule.name());
  }

  Kind(int share, Rejection rejection) {
    this(share, Outcome.REJECTED, rejection.name());
  }

  Kind(int share, Outcome outcome, String rule) {
    this.share = share;
    this.outcome = outcome;
    this.rule = rule;
  }

  private static Kind[] byDraw() {
    Kind[] kinds = new Kind[ALL];
    int next = 0;
    for (Kind kind : values()) {
      for (int i = 0; i < kind.share; i++) {
        kinds[next++] = kind;
      }
    }
    if (next != ALL) {
      throw new IllegalStateException("the shares have to add up to " + ALL + ", not " + next);
    }
    return kinds;
  }

  /** The kind for a random number from 0 to 999. */
  static Kind drawnBy(int number) {
    return BY_DRAW[number];
  }

  /** The share of a thousand events. */
  int share() {
    return share;
  }

  /** Tollgate's decision on the event. */
  Outcome outcome() {
    return outcome;
  }

  /** The rule or code of the decision; blank if there is none. */
  String rule() {
    return rule;
  }

  /** Whether the event needs an open shipment. */
  boolean needsShipment() {
    return compareTo(CORRECTED) >= 0;
  }
}
