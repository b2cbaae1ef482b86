package io.tollgate.domain.decision;

import io.tollgate.domain.finding.Finding;
import io.tollgate.domain.finding.Rejection;
import io.tollgate.domain.money.Currencies;
import io.tollgate.domain.shipment.Bounds;
import io.tollgate.domain.shipment.EventType;
import io.tollgate.domain.shipment.Line;
import io.tollgate.domain.shipment.SeenEvent;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.domain.snapshot.ReferenceSnapshot;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;

/** Step 3 of semantics, section 3: checks an event against reference data and earlier events. */
final class Validation {
  private Validation() {}

  /** The first text over its bound, or that the event is too large. */
  static Optional<Finding> outOfBounds(Optional<Bounds.Fault> broken) {
    return broken.map(
        fault -> {
          Rejection code = Rejection.valueOf(fault.breach().name());
          return fault.lineIndex().isPresent()
              ? Finding.ofLine(code, fault.lineIndex().getAsInt(), fault.detail())
              : Finding.of(code, fault.detail());
        });
  }

  /** The first fault in the event, in the order of {@link Rejection}, without earlier events. */
  static Optional<Finding> fault(ShipmentEvent event, ReferenceSnapshot reference) {
    if (reference.exporter(event.exporterId()).isEmpty()) {
      return Optional.of(
          Finding.of(
              Rejection.UNKNOWN_EXPORTER,
              "exporter_id '"
                  + event.exporterId()
                  + "' is not in exporters.csv; add it there or correct it"));
    }
    return event.type() == EventType.CANCELLED ? Optional.empty() : contentFault(event, reference);
  }

  private static Optional<Finding> contentFault(ShipmentEvent event, ReferenceSnapshot reference) {
    OptionalInt unknown = first(event, line -> reference.product(line.sku()).isEmpty());
    if (unknown.isPresent()) {
      return ofLine(
          Rejection.UNKNOWN_SKU,
          event,
          unknown.getAsInt(),
          line -> "sku '" + line.sku() + "' is not in products.csv; add it there or correct it");
    }
    if (!Currencies.isActive(event.currency())) {
      return Optional.of(
          Finding.of(
              Rejection.UNKNOWN_CURRENCY,
              "currency '" + event.currency() + "' is not an active ISO 4217 code; correct it"));
    }
    return lineFault(event);
  }

  private static Optional<Finding> lineFault(ShipmentEvent event) {
    OptionalInt noQuantity = first(event, line -> line.quantity() <= 0);
    if (noQuantity.isPresent()) {
      return ofLine(
          Rejection.INVALID_QUANTITY,
          event,
          noQuantity.getAsInt(),
          line -> "quantity " + line.quantity() + " is not greater than 0; correct it");
    }
    OptionalInt negative = first(event, line -> line.unitPrice().signum() < 0);
    if (negative.isPresent()) {
      return ofLine(
          Rejection.INVALID_PRICE,
          event,
          negative.getAsInt(),
          line ->
              "unit_price "
                  + line.unitPrice().toPlainString()
                  + " is below 0; for a credit, send a CORRECTED revision with net prices");
    }
    return event.lines().isEmpty()
        ? Optional.of(
            Finding.of(Rejection.NO_LINES, "the event has no lines; add at least one line"))
        : Optional.empty();
  }

  /** The first conflict with an event that was accepted before. */
  static Optional<Finding> conflict(
      ShipmentEvent event, ShipmentState state, Optional<SeenEvent> sameId) {
    if (!state.exporterId().equals(event.exporterId())) {
      return Optional.of(
          Finding.of(
              Rejection.EXPORTER_MISMATCH,
              "the shipment belongs to exporter '"
                  + state.exporterId()
                  + "'; use another shipment_id"));
    }
    if (sameId.isPresent()) {
      return Optional.of(
          Finding.of(
              Rejection.CONFLICTING_EVENT,
              "event_id '"
                  + event.eventId()
                  + "' was accepted before with different content; send a change with a new"
                  + " event_id"));
    }
    if (state.standing().revision() == event.revision()) {
      return Optional.of(
          Finding.of(
              Rejection.CONFLICTING_REVISION,
              "revision "
                  + event.revision()
                  + " was accepted before as event '"
                  + state.standing().eventId()
                  + "'; send a change with a higher revision"));
    }
    return Optional.empty();
  }

  private static OptionalInt first(ShipmentEvent event, Predicate<Line> faulty) {
    List<Line> lines = event.lines();
    for (int i = 0; i < lines.size(); i++) {
      if (faulty.test(lines.get(i))) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  private static Optional<Finding> ofLine(
      Rejection code, ShipmentEvent event, int index, Function<Line, String> detail) {
    Line line = event.lines().get(index);
    return Optional.of(
        Finding.ofLine(code, index, "line " + line.lineNumber() + ": " + detail.apply(line)));
  }
}
