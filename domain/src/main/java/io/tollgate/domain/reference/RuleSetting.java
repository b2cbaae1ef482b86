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
 * What the policy says of one optional rule.
 *
 * @param effective the ship dates it applies to; none: all
 * @param bounds by the names of {@link OptionalRule#bounds}
 * @param groups countries (ISO 3166-1, two letters) by the names of {@link OptionalRule#groups}
 */
public record RuleSetting(
    boolean enabled,
    List<Period> effective,
    Map<String, Bound> bounds,
    Map<String, Set<String>> groups) {

  /** Places that a bound can have. */
  public static final int BOUND_PLACES = 6;

  /**
   * A limit of a measure.
   *
   * @param inclusive whether the limit itself is still within
   */
  public record Bound(BigDecimal value, boolean inclusive) {
    /** Equal values are equal bounds, however many zeros they are written with. */
    public Bound {
      value = new BigDecimal(ReferenceRow.plain(value));
    }

    /** Whether a measure stays under the limit. */
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

  /** A rule that asks for no countries. */
  public RuleSetting(boolean enabled, List<Period> effective, Map<String, Bound> bounds) {
    this(enabled, effective, bounds, Map.of());
  }

  /** The same, switched on. */
  public RuleSetting on() {
    return new RuleSetting(true, effective, bounds, groups);
  }

  /** Whether the rule applies to goods shipped on a day. */
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
      throw new IllegalStateException("the rule has no countries " + name);
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
    // Nothing is added for rules without countries, so that older versions keep their hash.
    groups.forEach(
        (name, countries) -> {
          texts.addAll(List.of(name, Integer.toString(countries.size())));
          texts.addAll(countries);
        });
    return texts;
  }
}
