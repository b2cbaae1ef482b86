package io.tollgate.domain.screening.quota;

import io.tollgate.domain.finding.Rule;

/**
 * A limit that applies to several shipments together.
 *
 * @param id the licence's number, or the product's sku
 */
public record Quota(Kind kind, String id) {

  /** What the quota limits. */
  public enum Kind {
    /** The units of a licence; rule LICENCE_QUANTITY. */
    LICENCE(Rule.LICENCE_QUANTITY),
    /** The performance of a product shipped to capped and base countries; rule VOLUME_CAP. */
    PRODUCT(Rule.VOLUME_CAP);

    private final Rule rule;

    Kind(Rule rule) {
      this.rule = rule;
    }

    /** The rule that enforces the quota. */
    public Rule rule() {
      return rule;
    }
  }

  /** The key of its records: {@code LICENCE/D-1}. */
  public String key() {
    return kind + "/" + id;
  }
}
