package io.tollgate.domain.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A rule that the policy switches on or off, with the names of its bounds and groups. */
public enum OptionalRule {
  /** Blocks a party that blocked parties own. */
  AFFILIATE("threshold_pct"),
  /** Blocks products whose performance or memory bandwidth is over a bound. */
  PERFORMANCE_LIMIT("tpp", "dram_bandwidth_gbps"),
  /** Controlled products need a licence that lists the parties and the product classes. */
  LICENCE_MISSING,
  /** The licence has to be valid on the ship date. */
  LICENCE_EXPIRED,
  /** The total of all shipments under a licence has to stay within its quantity. */
  LICENCE_QUANTITY,
  /**
   * Limits a product's performance shipped to some countries to a ratio of that shipped to others.
   */
  VOLUME_CAP(List.of("ratio"), List.of("countries", "base_countries"));

  private final String bounds;
  private final String groups;

  OptionalRule(String... bounds) {
    this(List.of(bounds), List.of());
  }

  OptionalRule(List<String> bounds, List<String> groups) {
    this.bounds = String.join(" ", bounds);
    this.groups = String.join(" ", groups);
  }

  /** The names of the bounds in policy.json. */
  public List<String> bounds() {
    return split(bounds);
  }

  /** The names of the groups of countries in policy.json. */
  public List<String> groups() {
    return split(groups);
  }

  private static List<String> split(String names) {
    return names.isEmpty() ? List.of() : List.of(names.split(" "));
  }

  /** The rule's name in policy.json. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The rule with a name in policy.json; empty if there is none. */
  public static Optional<OptionalRule> ofKey(String key) {
    return Arrays.stream(values()).filter(rule -> rule.key().equals(key)).findFirst();
  }
}
