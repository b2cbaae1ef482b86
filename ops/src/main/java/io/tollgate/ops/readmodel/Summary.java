package io.tollgate.ops.readmodel;

import io.tollgate.domain.finding.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The counts of all records read so far.
 *
 * @param tallies first decisions by outcome and rule
 * @param decidedAgain the number of decisions beyond the first of each event
 * @param oldestHold empty if nothing is on hold
 */
public record Summary(
    List<Tally> tallies,
    long decidedAgain,
    long deadLetters,
    int holds,
    Optional<Instant> oldestHold) {

  /** By outcome, then the most frequent first. */
  public static final Comparator<Tally> ORDER =
      Comparator.comparing(Tally::outcome)
          .thenComparing(Comparator.comparingLong(Tally::events).reversed())
          .thenComparing(Tally::rule);

  /** The number of events with an outcome and a rule or reason; the rule is blank if none fired. */
  public record Tally(Outcome outcome, String rule, long events) {}

  public Summary {
    tallies = List.copyOf(new ArrayList<>(tallies));
  }
}
