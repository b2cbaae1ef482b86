package io.tollgate.domain.decision;

import io.tollgate.domain.shipment.Digest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What compliance has to look at, though no money has changed.
 *
 * @param alertId 32 hexadecimal digits, made from what it says: the same alert has the same id
 * @param was the outcome and rule before; empty where the event is new
 * @param now the outcome that screening gives now
 * @param finding what fires now
 * @param reference the version that it fires under
 * @param posted what was posted for the shipment and still stands
 */
public record Alert(
    String alertId,
    Kind kind,
    Subject subject,
    Optional<Was> was,
    Outcome now,
    Finding finding,
    ReferenceVersions reference,
    List<Contribution> posted) {

  /** Why compliance has to look. */
  public enum Kind {
    /** A CLEARED shipment would be HELD or BLOCKED under a newer version of the reference data. */
    LOOK_BACK,
    /** Goods that have left came out BLOCKED. */
    POSSIBLE_VIOLATION
  }

  /** How the shipment stood. */
  public record Was(Outcome outcome, String rule) {}

  public Alert {
    posted = List.copyOf(posted);
  }

  static Alert of(
      Kind kind,
      Subject subject,
      Optional<Was> was,
      Finding finding,
      ReferenceVersions reference,
      List<Contribution> posted) {
    Outcome now = Rule.valueOf(finding.rule()).outcome();
    List<String> names = new ArrayList<>(List.of(kind.name(), subject.shipmentId()));
    names.add(Integer.toString(subject.revision()));
    names.add(Integer.toString(subject.attempt()));
    names.add(now.name());
    names.addAll(finding.fired().canonical());
    names.add(reference.reference());
    return new Alert(Digest.of(names).hex(), kind, subject, was, now, finding, reference, posted);
  }

  /** What it says, whatever version of the reference data says so: told once is enough. */
  public String topic() {
    return Digest.of(
            List.of(
                Integer.toString(subject.revision()),
                now.name(),
                Digest.of(finding.fired().canonical()).hex()))
        .hex();
  }
}
