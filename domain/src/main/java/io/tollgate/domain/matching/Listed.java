package io.tollgate.domain.matching;

import io.tollgate.domain.reference.Policy.Action;
import io.tollgate.domain.reference.WatchlistEntry;
import java.util.Set;

/**
 * A name on a list.
 *
 * @param action what a match of the entry's source leads to
 * @param countries those of the entry's addresses
 */
record Listed(WatchlistEntry entry, String name, Action action, Set<String> countries) {

  /** The match with a score; a source that blocks holds what a person has to look at. */
  Match scored(int score, int matchThreshold) {
    Action outcome = score >= matchThreshold ? action : Action.HOLD;
    return new Match(entry, name, NameMatcher.decimal(score), outcome);
  }

  /** The match with a score, that a person has to look at however high it is. */
  Match held(int score) {
    return new Match(entry, name, NameMatcher.decimal(score), Action.HOLD);
  }
}
