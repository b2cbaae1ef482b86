package io.tollgate.domain.matching;

import io.tollgate.domain.reference.Policy.Action;
import io.tollgate.domain.reference.WatchlistEntry;
import java.math.BigDecimal;
import java.util.Comparator;

/**
 * A name that meets an entry of a watchlist.
 *
 * @param matchedName the entry's name that was met, as the list writes it
 * @param score 0 to 1; 1 means equal once normalised
 * @param action what the policy makes of it: never IGNORE
 */
public record Match(WatchlistEntry entry, String matchedName, BigDecimal score, Action action) {

  /** The best first: by outcome, score, source, entry id (semantics, section 3). */
  public static final Comparator<Match> BEST_FIRST =
      Comparator.comparing(Match::action)
          .thenComparing(Match::score, Comparator.reverseOrder())
          .thenComparing(match -> match.entry().source())
          .thenComparing(match -> match.entry().entryId())
          .thenComparing(Match::matchedName);
}
