package io.tollgate.cli.compliance;

import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.decision.DecisionRecord;
import io.tollgate.domain.finding.Outcome;
import io.tollgate.domain.officer.FiredRule;
import io.tollgate.domain.officer.OfficerOutcome;
import io.tollgate.wire.topic.Received;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where shipments stand, from the decisions about them and what officers were told. */
public final class Standings {
  private static final Set<Outcome> WITHOUT_EFFECT =
      Set.of(Outcome.REJECTED, Outcome.DUPLICATE, Outcome.STALE);
  private static final Comparator<Decision> LATER =
      Comparator.<Decision>comparingInt(decision -> decision.subject().revision())
          .thenComparingInt(decision -> decision.subject().attempt());

  private final Map<String, At> latest = new LinkedHashMap<>();
  private final Map<String, OfficerOutcome> told = new LinkedHashMap<>();

  /**
   * Where a shipment stands.
   *
   * @param since when the decision about it was made
   * @param fires what officers have to decide about now
   * @param released who has released it already, if another officer has to as well
   */
  public record At(Decision decision, Instant since, FiredRule fires, Optional<String> released) {
    /** Whether officers can do something about it. */
    public boolean isHeld() {
      return decision.outcome() == Outcome.HELD;
    }
  }

  /** Reads decisions and outcomes, each in the order of its topic. */
  public static Standings of(
      Collection<Received<DecisionRecord>> decisions, Collection<Received<OfficerOutcome>> told) {
    Standings standings = new Standings();
    decisions.forEach(record -> standings.add(record.value().decision(), record.timestamp()));
    told.forEach(record -> standings.add(record.value()));
    return standings;
  }

  private void add(Decision decision, long timestamp) {
    if (WITHOUT_EFFECT.contains(decision.outcome())) {
      return;
    }
    String shipmentId = decision.subject().shipmentId();
    At before = latest.get(shipmentId);
    if (before == null || LATER.compare(before.decision(), decision) < 0) {
      At now =
          new At(
              decision,
              Instant.ofEpochMilli(timestamp),
              decision.finding().fired(),
              Optional.empty());
      latest.put(shipmentId, now);
    }
  }

  private void add(OfficerOutcome outcome) {
    String shipmentId = outcome.decision().shipmentId();
    if (outcome.supersedes(told.getOrDefault(shipmentId, outcome))) {
      told.put(shipmentId, outcome);
    }
  }

  /** Where a shipment stands; empty if nothing was decided about it. */
  public Optional<At> of(String shipmentId) {
    return Optional.ofNullable(latest.get(shipmentId)).map(this::withWhatOfficersWereTold);
  }

  /** A new version of a list can change what fires without a new decision: officers are told. */
  private At withWhatOfficersWereTold(At at) {
    OfficerOutcome last = told.get(at.decision().subject().shipmentId());
    if (!at.isHeld()
        || last == null
        || last.decision().revision() != at.decision().subject().revision()
        || (last.attempt() > 0 && last.attempt() != at.decision().subject().attempt())) {
      return at;
    }
    Optional<String> released =
        last.result() == OfficerOutcome.Result.FIRST_RELEASE
            ? Optional.of(last.decision().officerId())
            : at.released();
    return new At(at.decision(), at.since(), last.fires(), released);
  }

  /** The shipments on hold, the oldest first. */
  public List<At> held() {
    List<At> held = new ArrayList<>();
    latest.values().stream()
        .filter(At::isHeld)
        .map(this::withWhatOfficersWereTold)
        .forEach(held::add);
    held.sort(
        Comparator.comparing(At::since).thenComparing(at -> at.decision().subject().shipmentId()));
    return held;
  }
}
