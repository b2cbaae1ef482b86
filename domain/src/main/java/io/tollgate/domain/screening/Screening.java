package io.tollgate.domain.screening;

import io.tollgate.domain.finding.Finding;
import io.tollgate.domain.finding.Rule;
import io.tollgate.domain.matching.Match;
import io.tollgate.domain.officer.Review;
import io.tollgate.domain.reference.FalsePositiveExclusion;
import io.tollgate.domain.reference.RegisteredParty;
import io.tollgate.domain.reference.RegisteredParty.Status;
import io.tollgate.domain.screening.quota.KnownUsage;
import io.tollgate.domain.shipment.Digest;
import io.tollgate.domain.shipment.EndUse;
import io.tollgate.domain.shipment.Party;
import io.tollgate.domain.shipment.Role;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.domain.snapshot.PartyMatch;
import io.tollgate.domain.snapshot.ReferenceSnapshot;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Applies the screening rules in order to the parties of every role (semantics, section 3, step 6).
 */
public final class Screening {
  private final ShipmentEvent event;
  private final ReferenceSnapshot reference;
  private final Review review;
  private final KnownUsage known;
  private Optional<FalsePositiveExclusion> exclusion = Optional.empty();

  private Screening(
      ShipmentEvent event, ReferenceSnapshot reference, Review review, KnownUsage known) {
    this.event = event;
    this.reference = reference;
    this.review = review;
    this.known = known;
  }

  /**
   * The finding of the first rule that fires; empty if the shipment is clear.
   *
   * @param review the officers' releases; a released rule does not fire
   * @param known the use of licences and caps by other shipments
   */
  public static Optional<Finding> finding(
      ShipmentEvent event, ReferenceSnapshot reference, Review review, KnownUsage known) {
    Screening screening = new Screening(event, reference, review, known);
    Optional<Located> match = screening.bestMatch();
    return screening
        .declaredEndUse()
        .or(screening::partySector)
        .or(screening::partyDenied)
        .or(() -> match.filter(Located::blocks).map(hit -> hit.finding(Rule.WATCHLIST, reference)))
        .or(() -> OwnershipRule.finding(event, reference))
        .or(() -> PerformanceRule.finding(event, reference))
        .or(() -> match.map(hit -> hit.finding(Rule.WATCHLIST_REVIEW, reference)))
        .or(() -> screening.nameTooLong().filter(screening::stands))
        .or(() -> screening.endUseUnknown().filter(screening::stands))
        .or(screening::notApproved)
        .or(() -> LicenceRules.finding(event, reference, known))
        .or(() -> screening.volumeCap().filter(screening::stands))
        .or(screening::awaitingFx)
        .map(screening::noted);
  }

  /** The finding of a clear shipment: a false-positive exclusion if one applied, else nothing. */
  public static Finding nothing(ShipmentEvent event, ReferenceSnapshot reference) {
    if (!reference.hasExclusions()) {
      return Finding.NONE;
    }
    Screening screening = new Screening(event, reference, Review.NONE, KnownUsage.UNKNOWN);
    screening.bestMatch();
    return screening.noted(Finding.NONE);
  }

  private Finding noted(Finding finding) {
    return exclusion
        .map(
            decision ->
                finding.also(
                    "false-positive exclusion by %s of %s: party %s is not entry %s:%s"
                        .formatted(
                            decision.decidedBy(),
                            decision.decidedOn(),
                            decision.partyId(),
                            decision.source(),
                            decision.entryId())))
        .orElse(finding);
  }

  /** The digest of the best matching entry, as officers see it; blank without a match. */
  public static String entryHash(ShipmentEvent event, ReferenceSnapshot reference, Review review) {
    return new Screening(event, reference, review, KnownUsage.UNKNOWN)
        .bestMatch()
        .map(hit -> entryHash(hit.match()))
        .orElse("");
  }

  private static String entryHash(Match match) {
    return Digest.of(match.entry().canonical()).hex();
  }

  private boolean stands(Finding finding) {
    return !review.lifts(finding.fired(), "");
  }

  private boolean stands(Role role, Match match) {
    Rule rule = PartyMatch.blocks(match) ? Rule.WATCHLIST : Rule.WATCHLIST_REVIEW;
    return !review.lifts(Finding.of(rule, role, match, "").fired(), entryHash(match));
  }

  private PartyMatch matchOf(Party party) {
    return review.releases().isEmpty()
        ? reference.watchlistMatch(party)
        : reference.watchlistMatch(party, match -> stands(party.role(), match));
  }

  private Optional<Finding> declaredEndUse() {
    return event.endUse().isMilitary()
        ? Optional.of(
            Finding.of(Rule.DECLARED_END_USE, "the declared end use is " + event.endUse()))
        : Optional.empty();
  }

  private Optional<Finding> partySector() {
    return registered(Rule.PARTY_SECTOR, party -> party.sector().isMilitary(), "sector");
  }

  private Optional<Finding> partyDenied() {
    return registered(Rule.PARTY_DENIED, party -> party.status() == Status.DENIED, "status");
  }

  private Optional<Finding> registered(Rule rule, Predicate<RegisteredParty> fires, String what) {
    for (Party party : event.parties()) {
      Optional<RegisteredParty> hit = reference.party(party.partyId()).filter(fires);
      if (hit.isPresent()) {
        String value =
            rule == Rule.PARTY_SECTOR ? hit.get().sector().name() : hit.get().status().name();
        return Optional.of(
            Finding.of(
                rule,
                party.role(),
                "party "
                    + party.partyId()
                    + " ("
                    + hit.get().name()
                    + ") is registered with "
                    + what
                    + " "
                    + value));
      }
    }
    return Optional.empty();
  }

  /** A party and its match. */
  private record Located(Party party, PartyMatch met) {
    Match match() {
      return met.match().orElseThrow();
    }

    boolean blocks() {
      return PartyMatch.blocks(match());
    }

    Finding finding(Rule rule, ReferenceSnapshot reference) {
      String sentence =
          "%s matches '%s' on list %s"
              .formatted(met.evidence(), match().matchedName(), match().entry().source());
      return Finding.of(rule, party.role(), match(), sentence)
          .with(Optional.of(reference.explain(met)));
    }
  }

  /** The best match over all roles: by action and score, then role, then source and entry id. */
  private Optional<Located> bestMatch() {
    Located best = null;
    for (Party party : event.parties()) {
      PartyMatch met = matchOf(party);
      if (met.exclusion().isPresent()) {
        exclusion = met.exclusion();
      }
      Optional<Match> match = met.match();
      if (match.isPresent() && (best == null || beats(match.get(), best.match()))) {
        best = new Located(party, met);
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean beats(Match later, Match earlier) {
    int byOutcome = later.action().compareTo(earlier.action());
    return byOutcome < 0 || (byOutcome == 0 && later.score().compareTo(earlier.score()) > 0);
  }

  /**
   * A name of which a part was not compared is never clear: the listed name may be in that part.
   */
  private Optional<Finding> nameTooLong() {
    for (Party party : event.parties()) {
      if (reference.isNameTooLong(party)) {
        return Optional.of(
            Finding.of(
                Rule.WATCHLIST_REVIEW,
                party.role(),
                "the name is longer than screening compares; send the registered name alone, or"
                    + " have two officers compare it"));
      }
    }
    return Optional.empty();
  }

  private Optional<Finding> endUseUnknown() {
    return event.endUse() == EndUse.UNKNOWN && isControlled()
        ? Optional.of(
            Finding.of(
                Rule.END_USE_UNKNOWN, "the end use is UNKNOWN, but the goods are controlled"))
        : Optional.empty();
  }

  private Optional<Finding> notApproved() {
    if (!isControlled()) {
      return Optional.empty();
    }
    return notApproved(Role.BUYER, event.buyer())
        .or(() -> notApproved(event.endUser().role(), event.endUser()));
  }

  private Optional<Finding> notApproved(Role role, Party party) {
    boolean approved =
        reference
            .party(party.partyId())
            .filter(registered -> registered.status() == Status.APPROVED)
            .isPresent();
    return approved
        ? Optional.empty()
        : Optional.of(
            Finding.of(
                Rule.NOT_APPROVED,
                role,
                "'"
                    + party.name()
                    + "' is not registered as APPROVED under id '"
                    + party.partyId()
                    + "'"));
  }

  private Optional<Finding> volumeCap() {
    return VolumeCap.finding(event, reference, known);
  }

  private boolean isControlled() {
    return ControlledGoods.areIn(event, reference);
  }

  private Optional<Finding> awaitingFx() {
    return reference.exchangeRates().usdPerUnit(event.currency(), event.shipDate()).isPresent()
        ? Optional.empty()
        : Optional.of(
            Finding.of(
                Rule.AWAITING_FX,
                "fx-rates.csv has no rate for "
                    + event.currency()
                    + " in the 7 days up to ship date "
                    + event.shipDate()));
  }
}
