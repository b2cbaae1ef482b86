package io.tollgate.domain.decision;

import io.tollgate.domain.reference.NotSame;
import io.tollgate.domain.reference.ReferenceTables;
import io.tollgate.domain.reference.RegisteredParty;
import io.tollgate.domain.reference.WatchlistEntry;
import io.tollgate.domain.screening.Match;
import io.tollgate.domain.screening.Watchlist;
import io.tollgate.domain.shipment.Party;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which entry a party meets: by its name on the event, or by its registered names and identifiers,
 * which are compared when this is compiled. Entries that it was decided not to be are passed over.
 */
final class PartyMatches {
  private final Watchlist watchlist;
  private final StandingDecisions decisions;
  private final Map<String, PartyMatch> registered = new HashMap<>();

  private PartyMatches(ReferenceTables tables) {
    this.watchlist = Watchlist.of(tables.watchlist(), tables.policy());
    this.decisions = StandingDecisions.of(tables);
    Identifiers identifiers = Identifiers.of(tables.watchlist(), tables.policy());
    for (RegisteredParty party : tables.parties()) {
      PartyMatch best = registered(party, identifiers);
      if (best.match().isPresent() || best.setAside().isPresent()) {
        registered.put(party.partyId(), best);
      }
    }
  }

  static PartyMatches of(ReferenceTables tables) {
    return new PartyMatches(tables);
  }

  private PartyMatch registered(RegisteredParty party, Identifiers identifiers) {
    PartyMatch best = PartyMatch.NONE;
    for (String name : party.names()) {
      PartyMatch met =
          named(party.partyId(), name, "a registered name of party " + party.partyId());
      best = better(met, best);
    }
    Predicate<WatchlistEntry> counts = entry -> decisions.of(party.partyId(), entry).isEmpty();
    Optional<Identifiers.Hit> hit = identifiers.best(party, counts);
    // By an identifier is the stronger evidence, where both meet one entry.
    return hit.isPresent()
        ? better(PartyMatch.of(hit.get().match(), hit.get().evidence()), best)
        : best;
  }

  /** The better of two; that a decision set something aside is told with either. */
  private static PartyMatch better(PartyMatch first, PartyMatch second) {
    PartyMatch best = first.isAsGoodAs(second) ? first : second;
    Optional<NotSame> aside = first.setAside().or(second::setAside);
    return aside.isPresent() ? best.after(aside.get()) : best;
  }

  private PartyMatch named(String partyId, String name, String evidence) {
    Optional<Match> match = watchlist.best(name);
    if (match.isEmpty()) {
      return PartyMatch.NONE;
    }
    Optional<NotSame> aside =
        decisions.isEmpty() ? Optional.empty() : decisions.of(partyId, name, match.get().entry());
    if (aside.isEmpty()) {
      return PartyMatch.of(match.get(), evidence);
    }
    return watchlist
        .best(name, entry -> decisions.of(partyId, entry).isEmpty())
        .map(next -> PartyMatch.of(next, evidence))
        .orElse(PartyMatch.NONE)
        .after(aside.get());
  }

  /** The best entry that a party's name on the event, or what is registered of it, meets. */
  PartyMatch of(Party party) {
    PartyMatch known = registered.get(party.partyId());
    PartyMatch named = named(party.partyId(), party.name(), "");
    if (named.match().isPresent()) {
      named = new PartyMatch(named.match(), "'" + party.name() + "'", named.setAside());
    }
    return known == null ? named : better(named, known);
  }

  boolean hasStandingDecisions() {
    return !decisions.isEmpty();
  }

  /** What a registered party meets by its own names and identifiers. */
  Optional<Match> registered(String partyId) {
    return Optional.ofNullable(registered.get(partyId)).flatMap(PartyMatch::match);
  }
}
