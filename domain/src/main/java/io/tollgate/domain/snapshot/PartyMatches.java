package io.tollgate.domain.snapshot;

import io.tollgate.domain.finding.MatchEvidence;
import io.tollgate.domain.matching.Match;
import io.tollgate.domain.matching.Watchlist;
import io.tollgate.domain.matching.reading.Reading;
import io.tollgate.domain.memo.Memo;
import io.tollgate.domain.reference.FalsePositiveExclusion;
import io.tollgate.domain.reference.ReferenceTables;
import io.tollgate.domain.reference.RegisteredParty;
import io.tollgate.domain.shipment.Party;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds the best watchlist match of a party: by its name on the event, or by its registered names
 * and identifiers, which are compared when the snapshot is compiled. Entries with a false-positive
 * exclusion for the party do not count.
 */
final class PartyMatches {
  /** Events repeat the same blocked parties, and a re-screening reports all of them. */
  private static final int MOST_EXPLAINED = 10_000;

  /** A party's id, name and country; each blank if unknown. */
  private record Named(String partyId, String name, String country) {}

  private final Watchlist watchlist;
  private final FalsePositiveExclusions exclusions;
  private final Identifiers identifiers;
  private final Map<String, RegisteredParty> parties = new HashMap<>();
  private final Map<String, PartyMatch> registered = new HashMap<>();
  private final Memo<PartyMatch, MatchEvidence> explained =
      new Memo<>(MOST_EXPLAINED, this::workOut);

  private PartyMatches(ReferenceTables tables) {
    this.watchlist = Watchlist.of(tables.watchlist(), tables.policy());
    this.exclusions = FalsePositiveExclusions.of(tables);
    this.identifiers = Identifiers.of(tables.watchlist(), tables.policy());
    for (RegisteredParty party : tables.parties()) {
      parties.put(party.partyId(), party);
      PartyMatch best = registered(party, PartyMatches::every);
      if (best.match().isPresent() || best.exclusion().isPresent()) {
        registered.put(party.partyId(), best);
      }
    }
  }

  static PartyMatches of(ReferenceTables tables) {
    return new PartyMatches(tables);
  }

  private static boolean every(Match match) {
    return true;
  }

  private PartyMatch registered(RegisteredParty party, Predicate<Match> stands) {
    PartyMatch best = PartyMatch.NONE;
    for (String name : party.names()) {
      PartyMatch met = named(new Named(party.partyId(), name, party.country()), stands);
      best = better(met.withEvidence("a registered name of party " + party.partyId()), best);
    }
    Optional<Identifiers.Hit> hit =
        identifiers.best(
            party,
            match -> stands.test(match) && exclusions.of(party.partyId(), match.entry()).isEmpty());
    // If both match the same entry, the identifier is the stronger evidence.
    return hit.isPresent()
        ? better(PartyMatch.ofIdentifier(hit.get().match(), hit.get().evidence()), best)
        : best;
  }

  /** The better of two matches; it keeps the exclusion that either of them has. */
  private static PartyMatch better(PartyMatch first, PartyMatch second) {
    PartyMatch best = first.isAsGoodAs(second) ? first : second;
    Optional<FalsePositiveExclusion> exclusion = first.exclusion().or(second::exclusion);
    return exclusion.isPresent() ? best.withExclusion(exclusion.get()) : best;
  }

  private PartyMatch named(Named asked, Predicate<Match> stands) {
    Optional<Match> match = watchlist.best(asked.name(), asked.country());
    if (match.isPresent() && !stands.test(match.get())) {
      match = watchlist.best(asked.name(), asked.country(), stands);
    }
    if (match.isEmpty()) {
      return PartyMatch.NONE;
    }
    Optional<FalsePositiveExclusion> exclusion =
        exclusions.isEmpty()
            ? Optional.empty()
            : exclusions.of(asked.partyId(), asked.name(), match.get().entry());
    if (exclusion.isEmpty()) {
      return PartyMatch.ofName(match.get(), asked.name(), asked.country());
    }
    Predicate<Match> counts =
        other -> stands.test(other) && exclusions.of(asked.partyId(), other.entry()).isEmpty();
    return watchlist
        .best(asked.name(), asked.country(), counts)
        .map(next -> PartyMatch.ofName(next, asked.name(), asked.country()))
        .orElse(PartyMatch.NONE)
        .withExclusion(exclusion.get());
  }

  /** Whether the name on the event is longer than what is compared. A short name never is. */
  boolean isTooLong(Party party) {
    String name = party.name();
    return name.length() > Reading.MOST_WORDS && watchlist.isTooLong(name, party.country());
  }

  /** The best match of a party's name on the event and of its registered data. */
  PartyMatch of(Party party) {
    return better(party, Optional.ofNullable(registered.get(party.partyId())), PartyMatches::every);
  }

  /** The best match that officers have not lifted. */
  PartyMatch of(Party party, Predicate<Match> stands) {
    Optional<PartyMatch> known =
        Optional.ofNullable(parties.get(party.partyId())).map(row -> registered(row, stands));
    return better(party, known, stands);
  }

  private PartyMatch better(Party party, Optional<PartyMatch> known, Predicate<Match> stands) {
    PartyMatch named = named(new Named(party.partyId(), party.name(), party.country()), stands);
    if (named.match().isPresent()) {
      named = named.withEvidence("'" + party.name() + "'");
    }
    return known.isEmpty() ? named : better(named, known.get());
  }

  /** The evidence of a party's match; computed on demand, because few decisions need it. */
  MatchEvidence explain(PartyMatch met) {
    return explained.of(
        new PartyMatch(met.match(), "", met.asked(), met.country(), Optional.empty()));
  }

  private MatchEvidence workOut(PartyMatch met) {
    Match match = met.match().orElseThrow();
    return new MatchEvidence(
        met.asked(),
        met.country(),
        met.asked().isEmpty() ? List.of() : watchlist.explain(met.asked(), met.country(), match),
        watchlist.matchThreshold(),
        watchlist.reviewThreshold());
  }

  boolean hasExclusions() {
    return !exclusions.isEmpty();
  }

  /** The best match of a registered party's own names and identifiers. */
  Optional<Match> registered(String partyId) {
    return Optional.ofNullable(registered.get(partyId)).flatMap(PartyMatch::match);
  }
}
