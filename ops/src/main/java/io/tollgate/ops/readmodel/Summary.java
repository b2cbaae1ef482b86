package io.tollgate.ops.readmodel;

import io.tollgate.domain.finding.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The counts of all that was read so far.
 *
 * @param tallies first decisions by outcome and rule
 * @param decidedAgain decisions beyond the first
 * @param oldestHold empty where nothing is on hold
 */
public record Summary(
    List<Tally> tallies,
    long decidedAgain,
    long deadLetters,
    int holds,
    Optional<Instant> oldestHold) {

  /** By outcome; in each the most frequent first. */
  public static final Comparator<Tally> ORDER =
      Comparator.comparing(Tally::outcome)
          .thenComparing(Comparator.comparingLong(Tally::events).reversed())
          .thenComparing(Tally::rule);

  /** How many events had an outcome by a rule, or a reason; blank where none fired. */
  public record Tally(Outcome outcome, String rule, long events) {}

  public Summary {
    tallies = List.copyOf(new ArrayList<>(tallies));
  }
}
