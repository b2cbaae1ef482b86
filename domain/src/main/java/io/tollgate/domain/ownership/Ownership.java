package io.tollgate.domain.ownership;

import io.tollgate.domain.memo.Memo;
import io.tollgate.domain.reference.Owner;
import io.tollgate.domain.reference.Period;
import io.tollgate.domain.reference.RegisteredParty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the parties that blocked parties own on a day: at or above a threshold, directly or through
 * a chain, in aggregate. The result is computed once for each period without a change of shares.
 */
public final class Ownership {
  /** The most periods cached. */
  private static final int MOST_PERIODS = 512;

  private final List<Owner> shares;
  private final TreeSet<LocalDate> changes = new TreeSet<>();
  private final Memo<LocalDate, Map<String, String>> affiliates;

  private Ownership(List<Owner> shares, BlockedParties blocked, BigDecimal thresholdPct) {
    this.shares = shares;
    for (Owner share : shares) {
      share.effective().from().ifPresent(changes::add);
      share.effective().to().ifPresent(changes::add);
    }
    this.affiliates =
        new Memo<>(MOST_PERIODS, day -> Affiliates.of(sharesOn(day), blocked, thresholdPct));
  }

  /**
   * Compiles the shares in owners.csv, and the parents' shares in parties.csv for the pairs that
   * owners.csv does not have.
   *
   * @param thresholdPct the share in percent from which blocked owners own a party
   */
  public static Ownership of(
      List<RegisteredParty> parties,
      List<Owner> owners,
      BlockedParties blocked,
      BigDecimal thresholdPct) {
    List<Owner> shares = new ArrayList<>(owners);
    Set<List<String>> pairs = new HashSet<>();
    owners.forEach(owner -> pairs.add(List.of(owner.partyId(), owner.ownerId())));
    for (RegisteredParty party : parties) {
      if (!party.parentId().isEmpty()
          && party.parentSharePct().isPresent()
          && !pairs.contains(List.of(party.partyId(), party.parentId()))) {
        shares.add(
            new Owner(
                party.partyId(), party.parentId(), party.parentSharePct().get(), Period.ALWAYS));
      }
    }
    return new Ownership(shares, blocked, thresholdPct);
  }

  /** How blocked parties own a party on a day, as a part of a sentence; empty if they do not. */
  public Optional<String> evidence(String partyId, LocalDate day) {
    if (shares.isEmpty()) {
      return Optional.empty();
    }
    LocalDate since = changes.floor(day);
    return Optional.ofNullable(affiliates.of(since == null ? LocalDate.MIN : since).get(partyId));
  }

  private List<Owner> sharesOn(LocalDate day) {
    return shares.stream().filter(share -> share.effective().contains(day)).toList();
  }
}
