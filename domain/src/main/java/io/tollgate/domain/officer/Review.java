package io.tollgate.domain.officer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What officers have decided about the standing revision of a shipment; gone with the next one.
 *
 * @param first a release that waits for a second officer
 * @param releases the matches that are lifted, each by two officers
 * @param denial the decision that bars the shipment
 */
public record Review(Optional<First> first, List<Release> releases, Optional<OfficerAct> denial) {
  /** No officer has decided anything. */
  public static final Review NONE = new Review(Optional.empty(), List.of(), Optional.empty());

  /**
   * One officer's release, which lifts nothing yet.
   *
   * @param entryHash the content of the list's entry that the officer saw; blank where none fired
   */
  public record First(OfficerAct act, String entryHash) {
    public FiredRule about() {
      return act.about();
    }
  }

  /**
   * A match that two officers lifted.
   *
   * @param entryHash the content of the list's entry then: where it changes, the release ends
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

  /** Whether no officer has decided anything: what nearly every shipment has. */
  public boolean isNone() {
    return first.isEmpty() && releases.isEmpty() && denial.isEmpty();
  }

  /** Whether a match, with its entry as it reads now, is lifted. */
  public boolean lifts(FiredRule fires, String entryHash) {
    return releases.stream().anyMatch(release -> release.lifts(fires, entryHash));
  }

  /** The decisions behind it, in the order in which they took effect. */
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
