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
 * Which parties blocked ones own, on each day: at least a threshold, directly or through a chain,
 * in aggregate. Worked out once for each stretch of days on which all shares stay as they are.
 */
public final class Ownership {
  /** Stretches that are remembered; further ones are worked out each time. */
  private static final int MOST_STRETCHES = 512;

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
        new Memo<>(MOST_STRETCHES, day -> Affiliates.of(sharesOn(day), blocked, thresholdPct));
  }

  /**
   * Compiles the shares that are known: those of owners.csv, and those that parties.csv gives of a
   * parent of which owners.csv says nothing.
   *
   * @param thresholdPct the share in per cent from which a party counts as its owners' own
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

  /** How a party is owned by blocked ones on a day, as a sentence; empty if it is not. */
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
