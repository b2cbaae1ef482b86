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
  /** What no screening rule asks for, but AWAITING_FX, which never fires on what was converted. */
  private static final Set<ReferenceTable> OTHER =
      Set.of(ReferenceTable.EXPORTERS, ReferenceTable.FX_RATES);

  private ReScreening() {}

  /** The tables that screening rests on, in one fingerprint: while it stays, nothing changes. */
  public static String screeningVersion(Manifest manifest) {
    return Digest.of(
            manifest.tables().stream()
                .filter(version -> !OTHER.contains(version.table()))
                .flatMap(version -> List.of(version.table().name(), version.hash()).stream())
                .toList())
        .hex();
  }

  /**
   * An alert if a shipment was CLEARED with an event and would now be held or blocked.
   *
   * @param state what is remembered of the event's shipment; asked for only where a rule fires
   */
  public static Optional<Alert> at(
      ShipmentEvent event, Supplier<Optional<ShipmentState>> state, ReferenceSnapshot reference) {
    if (event.type() == EventType.CANCELLED
        || finding(event, reference, Review.NONE).filter(ReScreening::matters).isEmpty()) {
      return Optional.empty();
    }
    return state
        .get()
        .filter(known -> isCleared(known.standing(), event) && isNoImpostor(known, event))
        .flatMap(
            known ->
                finding(event, reference, known.review())
                    .filter(ReScreening::matters)
                    .map(finding -> alert(event, known, finding, reference)));
  }

  /** What other shipments use changes with each of them: totals are watched as totals. */
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

  /** An event that was REJECTED for another's id has that id, and other content. */
  private static boolean isNoImpostor(ShipmentState state, ShipmentEvent event) {
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

  /** An alert if a decision bars goods that have left: an event says that they were shipped. */
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
   * What a shipment uses under another version than it was decided by.
   *
   * @param event one of its events
   * @param remembered the accepted event of that id
   * @return empty unless the shipment stands CLEARED by this event
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
