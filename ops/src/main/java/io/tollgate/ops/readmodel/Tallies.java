package io.tollgate.ops.readmodel;

import io.tollgate.domain.finding.Outcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts events by outcome and rule. Not thread-safe. */
public final class Tallies {
  private final Map<Outcome, Map<String, long[]>> counts = new EnumMap<>(Outcome.class);

  /** Counts one event. */
  public void add(Outcome outcome, String rule) {
    counts.computeIfAbsent(outcome, fresh -> new HashMap<>())
        .computeIfAbsent(rule, fresh -> new long[1])[0]++;
  }

  void clear() {
    counts.clear();
  }

  /** The counts, in the order of {@link Summary#ORDER}. */
  public List<Summary.Tally> sorted() {
    List<Summary.Tally> sorted = new ArrayList<>();
    counts.forEach(
        (outcome, rules) ->
            rules.forEach((rule, n) -> sorted.add(new Summary.Tally(outcome, rule, n[0]))));
    sorted.sort(Summary.ORDER);
    return sorted;
  }
}
