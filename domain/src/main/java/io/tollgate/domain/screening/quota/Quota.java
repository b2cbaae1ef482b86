package io.tollgate.domain.screening.quota;

import io.tollgate.domain.finding.Rule;

/**
 * What shipments count against together.
 *
 * @param id the licence's number, or the product's sku
 */
public record Quota(Kind kind, String id) {

  /** What the shipments have in common. */
  public enum Kind {
    /** A licence: its units, LICENCE_QUANTITY. */
    LICENCE(Rule.LICENCE_QUANTITY),
    /** A product: its performance to some countries and to others, VOLUME_CAP. */
    PRODUCT(Rule.VOLUME_CAP);

    private final Rule rule;

    Kind(Rule rule) {
      this.rule = rule;
    }

    /** The rule that bounds it. */
    public Rule rule() {
      return rule;
    }
  }

  /** The key of its records: {@code LICENCE/D-1}. */
  public String key() {
    return kind + "/" + id;
  }
}
