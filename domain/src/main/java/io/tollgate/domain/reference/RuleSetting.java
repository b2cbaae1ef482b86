package io.tollgate.domain.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the policy says of one optional rule.
 *
 * @param effective the ship dates it applies to; none: all
 * @param bounds by the names of {@link OptionalRule#bounds}
 */
public record RuleSetting(boolean enabled, List<Period> effective, Map<String, Bound> bounds) {

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
    return texts;
  }
}
