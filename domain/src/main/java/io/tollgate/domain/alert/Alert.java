package io.tollgate.domain.alert;

import io.tollgate.domain.finding.Finding;
import io.tollgate.domain.finding.Outcome;
import io.tollgate.domain.finding.Rule;
import io.tollgate.domain.levy.Contribution;
import io.tollgate.domain.reference.ReferenceVersions;
import io.tollgate.domain.screening.quota.Quota;
import io.tollgate.domain.shipment.Digest;
import io.tollgate.domain.shipment.Subject;
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
    POSSIBLE_VIOLATION,
    /** All shipments of a quota together have gone over its bound. */
    CAP_EXCEEDED
  }

  /** How the shipment stood. */
  public record Was(Outcome outcome, String rule) {}

  public Alert {
    posted = List.copyOf(posted);
  }

  /**
   * All shipments of a quota together have gone over its bound.
   *
   * @param latest the decision that changed the total last
   * @param excess by how much, in a sentence
   */
  public static Alert ofExcess(
      Quota quota, Subject latest, String excess, ReferenceVersions reference) {
    Rule rule = quota.kind().rule();
    List<String> names = names(Kind.CAP_EXCEEDED, latest, rule.outcome());
    names.addAll(List.of(quota.key(), excess, reference.reference()));
    return new Alert(
        Digest.of(names).hex(),
        Kind.CAP_EXCEEDED,
        latest,
        Optional.empty(),
        rule.outcome(),
        Finding.of(rule, excess),
        reference,
        List.of());
  }

  private static List<String> names(Kind kind, Subject subject, Outcome now) {
    return new ArrayList<>(
        List.of(
            kind.name(),
            subject.shipmentId(),
            Integer.toString(subject.revision()),
            Integer.toString(subject.attempt()),
            now.name()));
  }

  static Alert of(
      Kind kind,
      Subject subject,
      Optional<Was> was,
      Finding finding,
      ReferenceVersions reference,
      List<Contribution> posted) {
    Outcome now = finding.rule().outcome();
    List<String> names = names(kind, subject, now);
    names.addAll(finding.fired().canonical());
    names.add(reference.reference());
    return new Alert(Digest.of(names).hex(), kind, subject, was, now, finding, reference, posted);
  }

  /** What it says, whatever version of the reference data says so: one report is enough. */
  public String topic() {
    return Digest.of(
            List.of(
                Integer.toString(subject.revision()),
                now.name(),
                Digest.of(finding.fired().canonical()).hex()))
        .hex();
  }
}
