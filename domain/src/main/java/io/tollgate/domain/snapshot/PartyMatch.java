package io.tollgate.domain.snapshot;

import io.tollgate.domain.matching.Match;
import io.tollgate.domain.reference.FalsePositiveExclusion;
import io.tollgate.domain.reference.Policy.Action;
import java.util.Optional;

/**
 * What a party on an event has to do with the watchlist.
 *
 * @param match the best entry that it meets
 * @param evidence what of the party met it, as a sentence begins; blank without a match
 * @param asked the name that was compared; blank where an identifier met
 * @param country the party's country that was weighed with it
 * @param setAside a standing decision without which the match would be another one, or there would
 *     be one
 */
public record PartyMatch(
    Optional<Match> match,
    String evidence,
    String asked,
    String country,
    Optional<FalsePositiveExclusion> setAside) {
  static final PartyMatch NONE = new PartyMatch(Optional.empty(), "", "", "", Optional.empty());

  static PartyMatch ofIdentifier(Match match, String evidence) {
    return new PartyMatch(Optional.of(match), evidence, "", "", Optional.empty());
  }

  static PartyMatch ofName(Match match, String asked, String country) {
    return new PartyMatch(Optional.of(match), "", asked, country, Optional.empty());
  }

  PartyMatch by(String what) {
    return match.isEmpty() ? this : new PartyMatch(match, what, asked, country, setAside);
  }

  PartyMatch after(FalsePositiveExclusion decision) {
    return new PartyMatch(match, evidence, asked, country, Optional.of(decision));
  }

  /** Whether a match bars the sale. */
  public static boolean blocks(Match match) {
    return match.action() == Action.BLOCK;
  }

  /** Whether it is at least as good as another by {@link Match#BEST_FIRST}. */
  boolean isAsGoodAs(PartyMatch other) {
    return match.isPresent()
        && (other.match.isEmpty() || Match.BEST_FIRST.compare(match.get(), other.match.get()) <= 0);
  }
}
