package io.tollgate.domain.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A rule that the policy switches on and off, with the bounds that it asks for. */
public enum OptionalRule {
  /** A party owned by blocked parties is blocked. */
  AFFILIATE("threshold_pct"),
  /** Goods that compute or move more than the bounds are blocked. */
  PERFORMANCE_LIMIT("tpp", "dram_bandwidth_gbps"),
  /** Controlled goods need a licence that names the parties and the goods. */
  LICENCE_MISSING,
  /** The licence has to be valid on the ship date. */
  LICENCE_EXPIRED,
  /** One shipment has to stay within the licence's quantity. */
  LICENCE_QUANTITY;

  private final String bounds;

  OptionalRule(String... bounds) {
    this.bounds = String.join(" ", bounds);
  }

  /** The names of its bounds, as the policy writes them. */
  public List<String> bounds() {
    return bounds.isEmpty() ? List.of() : List.of(bounds.split(" "));
  }

  /** Its name in the policy. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The rule that the policy names so; empty if there is none. */
  public static Optional<OptionalRule> ofKey(String key) {
    return Arrays.stream(values()).filter(rule -> rule.key().equals(key)).findFirst();
  }
}
