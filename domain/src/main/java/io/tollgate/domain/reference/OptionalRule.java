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
  /** All shipments under a licence have to stay within its quantity. */
  LICENCE_QUANTITY,
  /** A product's performance shipped to some countries is bounded by that shipped to others. */
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

  /** The names of its bounds, as the policy writes them. */
  public List<String> bounds() {
    return split(bounds);
  }

  /** The names of the groups of countries that it asks for, as the policy writes them. */
  public List<String> groups() {
    return split(groups);
  }

  private static List<String> split(String names) {
    return names.isEmpty() ? List.of() : List.of(names.split(" "));
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
