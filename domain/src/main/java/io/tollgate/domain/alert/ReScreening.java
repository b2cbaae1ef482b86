package io.tollgate.domain.alert;

import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.decision.ShipmentState;
import io.tollgate.domain.decision.Standing;
import io.tollgate.domain.finding.Finding;
import io.tollgate.domain.finding.Outcome;
import io.tollgate.domain.finding.Rule;
import io.tollgate.domain.officer.Review;
import io.tollgate.domain.reference.Manifest;
import io.tollgate.domain.reference.ReferenceTable;
import io.tollgate.domain.screening.Quotas;
import io.tollgate.domain.screening.Screening;
import io.tollgate.domain.screening.quota.KnownUsage;
import io.tollgate.domain.screening.quota.QuotaUse;
import io.tollgate.domain.shipment.Digest;
import io.tollgate.domain.shipment.EventType;
import io.tollgate.domain.shipment.SeenEvent;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.domain.shipment.Subject;
import io.tollgate.domain.snapshot.ReferenceSnapshot;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Re-screens shipments that were decided under an older version of the reference data. */
public final class ReScreening {
  /**
   * The tables that no screening rule uses, except AWAITING_FX, which cannot fire again for a
   * shipment that has a rate.
   */
  private static final Set<ReferenceTable> OTHER =
      Set.of(ReferenceTable.EXPORTERS, ReferenceTable.FX_RATES);

  private ReScreening() {}

  /**
   * A fingerprint of the tables that screening uses; while it is the same, all results stay the
   * same.
   */
  public static String screeningVersion(Manifest manifest) {
    return Digest.of(
            manifest.tables().stream()
                .filter(version -> !OTHER.contains(version.table()))
                .flatMap(version -> List.of(version.table().name(), version.hash()).stream())
                .toList())
        .hex();
  }

  /**
   * An alert if an event CLEARED a shipment that would now be HELD or BLOCKED.
   *
   * @param state the state of the event's shipment; read only if a rule fires
   */
  public static Optional<Alert> at(
      ShipmentEvent event, Supplier<Optional<ShipmentState>> state, ReferenceSnapshot reference) {
    if (event.type() == EventType.CANCELLED
        || finding(event, reference, Review.NONE).filter(ReScreening::matters).isEmpty()) {
      return Optional.empty();
    }
    return state
        .get()
        .filter(known -> isCleared(known.standing(), event) && isAccepted(known, event))
        .flatMap(
            known ->
                finding(event, reference, known.review())
                    .filter(ReScreening::matters)
                    .map(finding -> alert(event, known, finding, reference)));
  }

  /**
   * Screens without the use of other shipments: it changes all the time, and CAP_EXCEEDED alerts
   * cover the totals.
   */
  private static Optional<Finding> finding(
      ShipmentEvent event, ReferenceSnapshot reference, Review review) {
    return Screening.finding(event, reference, review, KnownUsage.UNKNOWN);
  }

  private static boolean matters(Finding finding) {
    return finding.reason() != Rule.AWAITING_FX;
  }

  static boolean isCleared(Standing standing, ShipmentEvent event) {
    return standing.outcome() == Outcome.CLEARED
        && standing.revision() == event.revision()
        && standing.eventId().equals(event.eventId());
  }

  /** False for a REJECTED event that has the id of an accepted event, but other content. */
  private static boolean isAccepted(ShipmentState state, ShipmentEvent event) {
    return state.seen(event.eventId()).map(SeenEvent.of(event)::equals).orElse(true);
  }

  private static Alert alert(
      ShipmentEvent event, ShipmentState state, Finding finding, ReferenceSnapshot reference) {
    Standing standing = state.standing();
    return Alert.of(
        Alert.Kind.LOOK_BACK,
        Subject.of(event, standing.attempt()),
        Optional.of(new Alert.Was(standing.outcome(), standing.rule())),
        finding,
        reference.versions(),
        state.accrued());
  }

  /**
   * An alert if a decision blocks goods that have already left, because the event reports them as
   * shipped.
   */
  public static Optional<Alert> violation(Decision decision) {
    return decision.outcome() != Outcome.BLOCKED
        ? Optional.empty()
        : Optional.of(
            Alert.of(
                Alert.Kind.POSSIBLE_VIOLATION,
                decision.subject(),
                Optional.empty(),
                decision.finding(),
                decision.reference(),
                List.of()));
  }

  /**
   * The quota use of a shipment under another reference version than that of its decision.
   *
   * @param event one of the shipment's events
   * @param remembered the accepted event with the same id
   * @return empty unless this event gave the shipment its latest outcome CLEARED
   */
  public static Optional<List<QuotaUse>> recounted(
      ShipmentEvent event,
      Optional<ShipmentState> state,
      Optional<SeenEvent> remembered,
      ReferenceSnapshot reference) {
    return state
        .filter(known -> isCleared(known.standing(), event))
        .filter(known -> remembered.equals(Optional.of(SeenEvent.of(event))))
        .map(known -> Quotas.usedBy(event, reference));
  }
}
