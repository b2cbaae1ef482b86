package io.tollgate.domain.ownership;

import io.tollgate.domain.reference.Owner;
import io.tollgate.domain.reference.ReferenceRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The 50 percent rule of OFAC and BIS. An owner's share counts in full if the owner is blocked, or
 * if blocked parties own it at or above the threshold. The shares of several such owners add up.
 * The share of any other owner does not count.
 */
final class Affiliates {
  /** The most characters of evidence: a long chain of owners is cut. */
  private static final int LONGEST = 600;

  private final Map<String, List<Owner>> ownersOf = new TreeMap<>();
  private final BlockedParties blocked;
  private final BigDecimal thresholdPct;
  private final Map<String, String> reasons = new HashMap<>();
  private final Map<String, String> affiliates = new HashMap<>();

  private Affiliates(List<Owner> shares, BlockedParties blocked, BigDecimal thresholdPct) {
    this.blocked = blocked;
    this.thresholdPct = thresholdPct;
    for (Owner share : shares) {
      ownersOf.computeIfAbsent(share.partyId(), party -> new ArrayList<>()).add(share);
      blocked
          .reason(share.ownerId())
          .ifPresent(reason -> reasons.putIfAbsent(share.ownerId(), reason));
    }
    ownersOf
        .values()
        .forEach(
            owners ->
                owners.sort(
                    Comparator.comparing(Owner::sharePct)
                        .reversed()
                        .thenComparing(Owner::ownerId)));
  }

  /** How blocked parties own each affiliate, by party id. */
  static Map<String, String> of(
      List<Owner> shares, BlockedParties blocked, BigDecimal thresholdPct) {
    Affiliates result = new Affiliates(shares, blocked, thresholdPct);
    Set<String> candidates = new HashSet<>(result.ownersOf.keySet());
    while (!candidates.isEmpty()) {
      candidates = result.round(candidates);
    }
    return result.affiliates;
  }

  /**
   * Adds the parties that known affiliates and blocked parties own; returns the candidates of the
   * next round. A round uses only earlier rounds, so that the evidence of a cycle is finite.
   */
  private Set<String> round(Set<String> candidates) {
    Map<String, String> found = new TreeMap<>();
    for (String party : candidates) {
      List<Owner> counting = ownersOf.get(party).stream().filter(this::counts).toList();
      BigDecimal sum =
          counting.stream().map(Owner::sharePct).reduce(BigDecimal.ZERO, BigDecimal::add);
      if (sum.signum() > 0 && sum.compareTo(thresholdPct) >= 0) {
        found.put(party, evidence(sum, counting));
      }
    }
    found.forEach(affiliates::putIfAbsent);
    Set<String> next = new HashSet<>();
    ownersOf.forEach(
        (party, owners) -> {
          if (!affiliates.containsKey(party)
              && owners.stream().anyMatch(owner -> found.containsKey(owner.ownerId()))) {
            next.add(party);
          }
        });
    return next;
  }

  private boolean counts(Owner share) {
    return !share.ownerId().equals(share.partyId())
        && (reasons.containsKey(share.ownerId()) || affiliates.containsKey(share.ownerId()));
  }

  private String evidence(BigDecimal sum, List<Owner> counting) {
    StringBuilder text = new StringBuilder();
    if (counting.size() > 1) {
      text.append(ReferenceRow.plain(sum)).append(" % in total: ");
    }
    for (Owner share : counting) {
      String owner = share.ownerId();
      String reason = reasons.get(owner);
      text.append(text.isEmpty() || text.toString().endsWith(": ") ? "" : "; ")
          .append(ReferenceRow.plain(share.sharePct()))
          .append(" % by ")
          .append(owner)
          .append(" (")
          .append(blocked.name(owner))
          .append("), which ")
          .append(reason == null ? "is owned " + affiliates.get(owner) : reason);
      if (text.length() > LONGEST) {
        return text.substring(0, LONGEST) + "…";
      }
    }
    return text.toString();
  }
}
