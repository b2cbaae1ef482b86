package io.tollgate.domain.decision;

import io.tollgate.domain.finding.Finding;
import io.tollgate.domain.finding.Outcome;
import io.tollgate.domain.levy.RevenueChange;
import io.tollgate.domain.officer.OfficerAct;
import io.tollgate.domain.reference.ReferenceVersions;
import io.tollgate.domain.shipment.Subject;
import java.util.List;
import java.util.Optional;

/**
 * A decision and its evidence.
 *
 * @param changes what it changes in the quarterly table, in the order of buckets
 * @param levyDueRecords how many records it writes to the remittance topic
 * @param officerActs what officers have decided about the revision and still counts
 * @param provenance where the event came from; empty for a decision made again later
 */
public record Decision(
    Subject subject,
    Outcome outcome,
    Finding finding,
    Cause cause,
    ReferenceVersions reference,
    List<RevenueChange> changes,
    int levyDueRecords,
    List<OfficerAct> officerActs,
    Optional<Provenance> provenance) {

  public Decision {
    changes = List.copyOf(changes);
    officerActs = List.copyOf(officerActs);
  }

  /** A decision that no officer had a part in. */
  public Decision(
      Subject subject,
      Outcome outcome,
      Finding finding,
      Cause cause,
      ReferenceVersions reference,
      List<RevenueChange> changes,
      int levyDueRecords) {
    this(subject, outcome, finding, cause, reference, changes, levyDueRecords, List.of());
  }

  /** A decision whose event's place is not known, or not yet. */
  public Decision(
      Subject subject,
      Outcome outcome,
      Finding finding,
      Cause cause,
      ReferenceVersions reference,
      List<RevenueChange> changes,
      int levyDueRecords,
      List<OfficerAct> officerActs) {
    this(
        subject,
        outcome,
        finding,
        cause,
        reference,
        changes,
        levyDueRecords,
        officerActs,
        Optional.empty());
  }

  /** The same decision, with the place that its event came from. */
  public Decision withProvenance(Provenance place) {
    return new Decision(
        subject,
        outcome,
        finding,
        cause,
        reference,
        changes,
        levyDueRecords,
        officerActs,
        Optional.of(place));
  }
}
