package io.tollgate.domain.snapshot;

import io.tollgate.domain.finding.MatchEvidence;
import io.tollgate.domain.matching.Match;
import io.tollgate.domain.matching.Watchlist;
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
 * Which entry a party meets: by its name on the event, or by its registered names and identifiers,
 * which are compared when this is compiled. Entries that it was decided not to be are passed over.
 */
final class PartyMatches {
  /** A barred party is met again and again, and looking back meets all of them at once. */
  private static final int MOST_EXPLAINED = 10_000;

  /** A name of a party, and the party's country; each blank where it is not known. */
  private record Named(String partyId, String name, String country) {}

  private final Watchlist watchlist;
  private final FalsePositiveExclusions decisions;
  private final Identifiers identifiers;
  private final Map<String, RegisteredParty> parties = new HashMap<>();
  private final Map<String, PartyMatch> registered = new HashMap<>();
  private final Memo<PartyMatch, MatchEvidence> explained =
      new Memo<>(MOST_EXPLAINED, this::workOut);

  private PartyMatches(ReferenceTables tables) {
    this.watchlist = Watchlist.of(tables.watchlist(), tables.policy());
    this.decisions = FalsePositiveExclusions.of(tables);
    this.identifiers = Identifiers.of(tables.watchlist(), tables.policy());
    for (RegisteredParty party : tables.parties()) {
      parties.put(party.partyId(), party);
      PartyMatch best = registered(party, PartyMatches::every);
      if (best.match().isPresent() || best.setAside().isPresent()) {
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
      best = better(met.by("a registered name of party " + party.partyId()), best);
    }
    Optional<Identifiers.Hit> hit =
        identifiers.best(
            party,
            match -> stands.test(match) && decisions.of(party.partyId(), match.entry()).isEmpty());
    // By an identifier is the stronger evidence, where both meet one entry.
    return hit.isPresent()
        ? better(PartyMatch.ofIdentifier(hit.get().match(), hit.get().evidence()), best)
        : best;
  }

  /** The better of two; that a decision set something aside is reported with either. */
  private static PartyMatch better(PartyMatch first, PartyMatch second) {
    PartyMatch best = first.isAsGoodAs(second) ? first : second;
    Optional<FalsePositiveExclusion> aside = first.setAside().or(second::setAside);
    return aside.isPresent() ? best.after(aside.get()) : best;
  }

  private PartyMatch named(Named asked, Predicate<Match> stands) {
    Optional<Match> match = watchlist.best(asked.name(), asked.country());
    if (match.isPresent() && !stands.test(match.get())) {
      match = watchlist.best(asked.name(), asked.country(), stands);
    }
    if (match.isEmpty()) {
      return PartyMatch.NONE;
    }
    Optional<FalsePositiveExclusion> aside =
        decisions.isEmpty()
            ? Optional.empty()
            : decisions.of(asked.partyId(), asked.name(), match.get().entry());
    if (aside.isEmpty()) {
      return PartyMatch.ofName(match.get(), asked.name(), asked.country());
    }
    Predicate<Match> counts =
        other -> stands.test(other) && decisions.of(asked.partyId(), other.entry()).isEmpty();
    return watchlist
        .best(asked.name(), asked.country(), counts)
        .map(next -> PartyMatch.ofName(next, asked.name(), asked.country()))
        .orElse(PartyMatch.NONE)
        .after(aside.get());
  }

  /** The best entry that a party's name on the event, or what is registered of it, meets. */
  PartyMatch of(Party party) {
    return better(party, Optional.ofNullable(registered.get(party.partyId())), PartyMatches::every);
  }

  /** The best of those matches that still stand, where officers have lifted some. */
  PartyMatch of(Party party, Predicate<Match> stands) {
    Optional<PartyMatch> known =
        Optional.ofNullable(parties.get(party.partyId())).map(row -> registered(row, stands));
    return better(party, known, stands);
  }

  private PartyMatch better(Party party, Optional<PartyMatch> known, Predicate<Match> stands) {
    PartyMatch named = named(new Named(party.partyId(), party.name(), party.country()), stands);
    if (named.match().isPresent()) {
      named = named.by("'" + party.name() + "'");
    }
    return known.isEmpty() ? named : better(named, known.get());
  }

  /** How a party's match came about; worked out when it is asked for, which few decisions do. */
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

  boolean hasStandingDecisions() {
    return !decisions.isEmpty();
  }

  /** What a registered party meets by its own names and identifiers. */
  Optional<Match> registered(String partyId) {
    return Optional.ofNullable(registered.get(partyId)).flatMap(PartyMatch::match);
  }
}
