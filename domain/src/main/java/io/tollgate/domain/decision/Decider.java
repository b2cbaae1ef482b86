package io.tollgate.domain.decision;

import io.tollgate.domain.finding.Finding;
import io.tollgate.domain.finding.Outcome;
import io.tollgate.domain.levy.LevyDue;
import io.tollgate.domain.levy.RevenueChange;
import io.tollgate.domain.officer.Review;
import io.tollgate.domain.screening.Screening;
import io.tollgate.domain.screening.quota.KnownUsage;
import io.tollgate.domain.shipment.Bounds;
import io.tollgate.domain.shipment.EventType;
import io.tollgate.domain.shipment.SeenEvent;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.domain.shipment.Subject;
import io.tollgate.domain.snapshot.ReferenceSnapshot;
import java.util.List;
import java.util.Optional;

/**
 * Decides about a shipment: steps 2 to 7 of semantics, section 3. A decision depends only on the
 * shipment's state, the event, the reference data and what other shipments use of quotas.
 */
public final class Decider {
  private Decider() {}

  /** Decides about an event when the use of quotas by other shipments is unknown. */
  public static Ruling decide(
      Optional<ShipmentState> state,
      Optional<SeenEvent> remembered,
      ShipmentEvent event,
      ReferenceSnapshot reference) {
    return decide(state, remembered, event, reference, KnownUsage.UNKNOWN);
  }

  /**
   * Decides about an event.
   *
   * @param state the shipment's state; empty if no event was accepted yet
   * @param remembered the accepted event of this shipment with the same event id, if any
   * @param known what other shipments use of licences and caps
   */
  public static Ruling decide(
      Optional<ShipmentState> state,
      Optional<SeenEvent> remembered,
      ShipmentEvent event,
      ReferenceSnapshot reference,
      KnownUsage known) {
    SeenEvent seen = SeenEvent.of(event);
    if (remembered.equals(Optional.of(seen))) {
      return withoutTrace(event, Outcome.DUPLICATE, Finding.NONE, reference);
    }
    Optional<Finding> fault =
        Validation.outOfBounds(Bounds.ofContent(event))
            .or(() -> Validation.fault(event, reference))
            .or(() -> state.flatMap(past -> Validation.conflict(event, past, remembered)));
    if (fault.isPresent()) {
      return withoutTrace(event, Outcome.REJECTED, fault.get(), reference);
    }
    if (state.isPresent() && event.revision() < state.get().standing().revision()) {
      return stale(state.get(), seen, event, reference);
    }
    Verdict verdict =
        event.type() == EventType.CANCELLED
            ? Verdict.cancelled()
            : Verdict.of(event, reference, Review.NONE, known);
    return accepted(state, seen, event, verdict, reference);
  }

  /**
   * Decides again about a HELD shipment: repeats steps 6 and 7 completely.
   *
   * @param known what other shipments use of licences and caps
   * @return empty if outcome and rule do not change, or the shipment is not HELD. Also empty if the
   *     reference data no longer has its exporter or products: the shipment then stays HELD, unless
   *     a rule that needs neither blocks it
   */
  public static Optional<Ruling> decideAgain(
      ShipmentState state, Cause cause, ReferenceSnapshot reference, KnownUsage known) {
    Optional<ShipmentEvent> held = state.standing().held();
    if (held.isEmpty() || !isDecidable(held.get(), reference, state.review())) {
      return Optional.empty();
    }
    Verdict verdict = Verdict.of(held.get(), reference, state.review(), known);
    if (verdict.finding().code().equals(state.standing().rule())) {
      return Optional.empty();
    }
    Subject subject = Subject.of(held.get(), state.standing().attempt() + 1);
    return Optional.of(
        ruling(state, Optional.empty(), subject, verdict, new Grounds(cause, reference)));
  }

  /** The ruling after an officer's decision that changes which rule fires on the shipment. */
  static Ruling byOfficer(
      ShipmentState reviewed, Subject subject, Verdict verdict, ReferenceSnapshot reference) {
    return ruling(
        reviewed, Optional.empty(), subject, verdict, new Grounds(Cause.OFFICER, reference));
  }

  static boolean isDecidable(ShipmentEvent held, ReferenceSnapshot reference, Review review) {
    return Validation.fault(held, reference).isEmpty()
        || Screening.finding(held, reference, review, KnownUsage.UNKNOWN)
            .filter(finding -> finding.rule().outcome() == Outcome.BLOCKED)
            .isPresent();
  }

  private static Ruling stale(
      ShipmentState state, SeenEvent seen, ShipmentEvent event, ReferenceSnapshot reference) {
    Decision decision = withoutChange(event, Outcome.STALE, Finding.NONE, reference);
    return new Ruling(
        decision, Optional.of(state.remembering(seen)), spilled(state, seen), List.of(), List.of());
  }

  private static Ruling accepted(
      Optional<ShipmentState> state,
      SeenEvent seen,
      ShipmentEvent event,
      Verdict verdict,
      ReferenceSnapshot reference) {
    ShipmentState before = state.orElseGet(() -> ShipmentState.ofNothing(event.exporterId()));
    return ruling(
        before.reviewed(Review.NONE).remembering(seen),
        spilled(before, seen),
        Subject.of(event, 1),
        verdict,
        new Grounds(Cause.EVENT, reference));
  }

  private static Optional<SeenEvent> spilled(ShipmentState state, SeenEvent seen) {
    return state.isFull() ? Optional.of(seen) : Optional.empty();
  }

  /** Why a decision is made, and with which reference data. */
  private record Grounds(Cause cause, ReferenceSnapshot reference) {}

  private static Ruling ruling(
      ShipmentState state,
      Optional<SeenEvent> spilled,
      Subject subject,
      Verdict verdict,
      Grounds grounds) {
    List<LevyDue> levyDue = LevyDue.between(subject, state.accrued(), verdict.contributions());
    Decision decision =
        new Decision(
            subject,
            verdict.outcome(),
            verdict.finding().quoted(),
            grounds.cause(),
            grounds.reference().versions(),
            RevenueChange.between(state.accrued(), verdict.contributions()),
            levyDue.size(),
            state.review().acts());
    Standing standing =
        new Standing(
            subject.revision(),
            subject.eventId(),
            subject.attempt(),
            verdict.outcome(),
            verdict.finding().code(),
            verdict.held());
    return new Ruling(
        decision,
        Optional.of(state.standing(standing, verdict.contributions())),
        spilled,
        levyDue,
        verdict.uses());
  }

  private static Ruling withoutTrace(
      ShipmentEvent event, Outcome outcome, Finding finding, ReferenceSnapshot reference) {
    return new Ruling(
        withoutChange(event, outcome, finding, reference),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  private static Decision withoutChange(
      ShipmentEvent event, Outcome outcome, Finding finding, ReferenceSnapshot reference) {
    return new Decision(
        Subject.of(event, 1),
        outcome,
        finding.quoted(),
        Cause.EVENT,
        reference.versions(),
        List.of(),
        0);
  }
}
