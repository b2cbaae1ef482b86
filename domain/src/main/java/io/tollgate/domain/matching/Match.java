package io.tollgate.domain.matching;

import io.tollgate.domain.reference.Policy.Action;
import io.tollgate.domain.reference.WatchlistEntry;
import java.math.BigDecimal;
import java.util.Comparator;

/**
 * A match of a name with a watchlist entry.
 *
 * @param matchedName the entry's name that matched, as the list spells it
 * @param score 0 to 1; 1 if the normalised names or the identifiers are equal
 * @param action BLOCK or HOLD, never IGNORE
 */
public record Match(WatchlistEntry entry, String matchedName, BigDecimal score, Action action) {

  /**
   * Sorts the best match first: by action, score, source, entry id and name (semantics, section 3).
   */
  public static final Comparator<Match> BEST_FIRST =
      Comparator.comparing(Match::action)
          .thenComparing(Match::score, Comparator.reverseOrder())
          .thenComparing(match -> match.entry().source())
          .thenComparing(match -> match.entry().entryId())
          .thenComparing(Match::matchedName);
}
