package io.tollgate.domain.matching;

import io.tollgate.domain.reference.Policy.Action;
import io.tollgate.domain.reference.WatchlistEntry;
import java.util.Set;

/**
 * A name on a list.
 *
 * @param action the policy's action for the entry's source
 * @param countries the country codes of the entry's addresses
 */
record Listed(WatchlistEntry entry, String name, Action action, Set<String> countries) {

  /** The match at a score: the source's action from the match threshold on, HOLD below it. */
  Match scored(int score, int matchThreshold) {
    Action outcome = score >= matchThreshold ? action : Action.HOLD;
    return new Match(entry, name, NameMatcher.decimal(score), outcome);
  }

  /** The match at a score, always HOLD, so that a person reviews it. */
  Match held(int score) {
    return new Match(entry, name, NameMatcher.decimal(score), Action.HOLD);
  }
}
