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
 * @param changes the changes to the quarterly table, in the order of buckets
 * @param levyDueRecords number of records that the decision writes to the levy-due topic
 * @param officerActs officers' decisions about the revision that are still valid
 * @param provenance where the event was read from; empty for a decision made later
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

  /** A decision without officers' decisions and provenance. */
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

  /** A decision without provenance. */
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

  /** The same decision with the event's provenance. */
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
