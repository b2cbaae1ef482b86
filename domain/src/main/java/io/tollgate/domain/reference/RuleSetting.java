package io.tollgate.domain.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The policy's setting of one optional rule.
 *
 * @param effective the ship dates that the rule applies to; empty means all
 * @param bounds by the names of {@link OptionalRule#bounds}
 * @param groups countries (ISO 3166-1, two letters) by the names of {@link OptionalRule#groups}
 */
public record RuleSetting(
    boolean enabled,
    List<Period> effective,
    Map<String, Bound> bounds,
    Map<String, Set<String>> groups) {

  /** Maximum decimal places of a bound. */
  public static final int BOUND_PLACES = 6;

  /**
   * A limit of a measure.
   *
   * @param inclusive whether the limit itself is allowed
   */
  public record Bound(BigDecimal value, boolean inclusive) {
    /** Removes trailing zeros, so that bounds of equal value are equal. */
    public Bound {
      value = new BigDecimal(ReferenceRow.plain(value));
    }

    /** Whether a measure is within the limit. */
    public boolean admits(BigDecimal measure) {
      int compared = measure.compareTo(value);
      return compared < 0 || (inclusive && compared == 0);
    }
  }

  public RuleSetting {
    effective = List.copyOf(effective);
    bounds = Map.copyOf(bounds);
    Map<String, Set<String>> copied = new TreeMap<>();
    groups.forEach((name, countries) -> copied.put(name, new TreeSet<>(countries)));
    groups = Collections.unmodifiableMap(copied);
  }

  /** The setting of a rule without groups of countries. */
  public RuleSetting(boolean enabled, List<Period> effective, Map<String, Bound> bounds) {
    this(enabled, effective, bounds, Map.of());
  }

  /** The same setting, switched on. */
  public RuleSetting on() {
    return new RuleSetting(true, effective, bounds, groups);
  }

  /** Whether the rule applies on a ship date. */
  public boolean isEffectiveOn(LocalDate shipDate) {
    if (!enabled) {
      return false;
    }
    for (Period period : effective) {
      if (period.contains(shipDate)) {
        return true;
      }
    }
    return effective.isEmpty();
  }

  /**
   * A bound.
   *
   * @throws IllegalStateException if the rule has no such bound
   */
  public Bound bound(String name) {
    Bound bound = bounds.get(name);
    if (bound == null) {
      throw new IllegalStateException("the rule has no bound " + name);
    }
    return bound;
  }

  /**
   * A group of countries.
   *
   * @throws IllegalStateException if the rule has no such group
   */
  public Set<String> group(String name) {
    Set<String> countries = groups.get(name);
    if (countries == null) {
      throw new IllegalStateException("the rule has no group of countries " + name);
    }
    return countries;
  }

  /** The bounds in the order of their names. */
  public SortedMap<String, Bound> sortedBounds() {
    return new TreeMap<>(bounds);
  }

  List<String> canonical() {
    List<String> texts = new ArrayList<>(List.of(Boolean.toString(enabled)));
    texts.add(Integer.toString(effective.size()));
    effective.forEach(period -> texts.addAll(period.canonical()));
    texts.add(Integer.toString(bounds.size()));
    sortedBounds()
        .forEach(
            (name, bound) ->
                texts.addAll(
                    List.of(
                        name,
                        ReferenceRow.plain(bound.value()),
                        Boolean.toString(bound.inclusive()))));
    // Rules without countries add nothing here, so that older versions keep their hash.
    groups.forEach(
        (name, countries) -> {
          texts.addAll(List.of(name, Integer.toString(countries.size())));
          texts.addAll(countries);
        });
    return texts;
  }
}
