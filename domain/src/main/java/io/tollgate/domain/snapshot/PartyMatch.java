package io.tollgate.domain.snapshot;

import io.tollgate.domain.matching.Match;
import io.tollgate.domain.reference.FalsePositiveExclusion;
import io.tollgate.domain.reference.Policy.Action;
import java.util.Optional;

/**
 * The result of matching a party of an event with the watchlist.
 *
 * @param match the best match
 * @param evidence the party's name or identifier that matched, as the beginning of a sentence;
 *     blank without a match
 * @param asked the name that was compared; blank if an identifier matched
 * @param country the party's country that was compared
 * @param exclusion a false-positive exclusion that removed a better match
 */
public record PartyMatch(
    Optional<Match> match,
    String evidence,
    String asked,
    String country,
    Optional<FalsePositiveExclusion> exclusion) {
  static final PartyMatch NONE = new PartyMatch(Optional.empty(), "", "", "", Optional.empty());

  static PartyMatch ofIdentifier(Match match, String evidence) {
    return new PartyMatch(Optional.of(match), evidence, "", "", Optional.empty());
  }

  static PartyMatch ofName(Match match, String asked, String country) {
    return new PartyMatch(Optional.of(match), "", asked, country, Optional.empty());
  }

  PartyMatch withEvidence(String what) {
    return match.isEmpty() ? this : new PartyMatch(match, what, asked, country, exclusion);
  }

  PartyMatch withExclusion(FalsePositiveExclusion decision) {
    return new PartyMatch(match, evidence, asked, country, Optional.of(decision));
  }

  /** Whether a match blocks the shipment. */
  public static boolean blocks(Match match) {
    return match.action() == Action.BLOCK;
  }

  /** Whether it is at least as good as another by {@link Match#BEST_FIRST}. */
  boolean isAsGoodAs(PartyMatch other) {
    return match.isPresent()
        && (other.match.isEmpty() || Match.BEST_FIRST.compare(match.get(), other.match.get()) <= 0);
  }
}
