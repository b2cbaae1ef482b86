package io.tollgate.domain.officer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Officers' decisions about the highest revision of a shipment. A higher revision removes them.
 *
 * @param first a release that waits for a second officer
 * @param releases the lifted matches, each released by two officers
 * @param denial the decision that denies the shipment
 */
public record Review(Optional<First> first, List<Release> releases, Optional<OfficerAct> denial) {
  /** No officer has decided anything. */
  public static final Review NONE = new Review(Optional.empty(), List.of(), Optional.empty());

  /**
   * The first of two releases. It lifts nothing alone.
   *
   * @param entryHash hash of the watchlist entry that the officer saw; blank if no entry matched
   */
  public record First(OfficerAct act, String entryHash) {
    public FiredRule about() {
      return act.about();
    }
  }

  /**
   * A match that two officers released.
   *
   * @param entryHash hash of the watchlist entry at that time; if the entry changes, the release
   *     ends
   */
  public record Release(OfficerAct one, OfficerAct other, String entryHash) {
    public FiredRule about() {
      return one.about();
    }

    boolean lifts(FiredRule fires, String entryHashNow) {
      return about().equals(fires) && entryHash.equals(entryHashNow);
    }
  }

  public Review {
    releases = List.copyOf(releases);
  }

  /** Whether no officer has decided anything, as for nearly every shipment. */
  public boolean isNone() {
    return first.isEmpty() && releases.isEmpty() && denial.isEmpty();
  }

  /** Whether a match is lifted, given the current hash of its entry. */
  public boolean lifts(FiredRule fires, String entryHash) {
    return releases.stream().anyMatch(release -> release.lifts(fires, entryHash));
  }

  /** The officers' decisions in the order in which they took effect. */
  public List<OfficerAct> acts() {
    if (isNone()) {
      return List.of();
    }
    List<OfficerAct> acts = new ArrayList<>();
    releases.forEach(release -> acts.addAll(List.of(release.one(), release.other())));
    first.ifPresent(waiting -> acts.add(waiting.act()));
    denial.ifPresent(acts::add);
    return acts;
  }

  public Review waiting(First release) {
    return new Review(Optional.of(release), releases, denial);
  }

  public Review released(Release release) {
    List<Release> more = new ArrayList<>(releases);
    more.removeIf(old -> old.about().equals(release.about()));
    more.add(release);
    return new Review(Optional.empty(), more, denial);
  }

  public Review denied(OfficerAct act) {
    return new Review(first, releases, Optional.of(act));
  }
}
