package io.tollgate.domain.snapshot;

import io.tollgate.domain.ownership.BlockedParties;
import io.tollgate.domain.reference.RegisteredParty;
import io.tollgate.domain.reference.RegisteredParty.Status;
import java.util.Map;
import java.util.Optional;

/** The registered parties that are blocked by their sector, their status or a watchlist. */
record RegisteredBlocks(Map<String, RegisteredParty> parties, PartyMatches matches)
    implements BlockedParties {

  @Override
  public Optional<String> reason(String partyId) {
    RegisteredParty party = parties.get(partyId);
    if (party == null) {
      return Optional.empty();
    }
    if (party.sector().isMilitary()) {
      return Optional.of("is registered with sector " + party.sector());
    }
    if (party.status() == Status.DENIED) {
      return Optional.of("is registered with status DENIED");
    }
    return matches
        .registered(partyId)
        .filter(PartyMatch::blocks)
        .map(match -> "matches '" + match.matchedName() + "' on list " + match.entry().source());
  }

  @Override
  public String name(String partyId) {
    RegisteredParty party = parties.get(partyId);
    return party == null ? "not registered" : party.name();
  }
}
