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
 * An alert that compliance has to review, although no money has changed.
 *
 * @param alertId 32 hexadecimal digits, the digest of the content: the same alert has the same id
 * @param was the outcome and rule before; empty unless the kind is LOOK_BACK
 * @param now the outcome that screening gives now
 * @param finding the finding now
 * @param reference the reference data versions behind the finding
 * @param posted the shipment's posted contributions that are not reversed
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

  /** Why compliance has to review the alert. */
  public enum Kind {
    /** A CLEARED shipment would be HELD or BLOCKED under a newer version of the reference data. */
    LOOK_BACK,
    /** Goods that have already left are BLOCKED. */
    POSSIBLE_VIOLATION,
    /** All shipments of a quota together exceed its limit. */
    CAP_EXCEEDED
  }

  /** The earlier outcome of the shipment, and its rule. */
  public record Was(Outcome outcome, String rule) {}

  public Alert {
    posted = List.copyOf(posted);
  }

  /**
   * The alert that all shipments of a quota together exceed its limit.
   *
   * @param latest the decision that changed the total last
   * @param excess the excess, in a sentence
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
        Finding.of(rule, excess).quoted(),
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
    return new Alert(
        Digest.of(names).hex(), kind, subject, was, now, finding.quoted(), reference, posted);
  }

  /**
   * A digest of the content without the reference version: one alert for all versions is enough.
   */
  public String topic() {
    return Digest.of(
            List.of(
                Integer.toString(subject.revision()),
                now.name(),
                Digest.of(finding.fired().canonical()).hex()))
        .hex();
  }
}
