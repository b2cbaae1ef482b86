package io.tollgate.domain.decision;

import io.tollgate.domain.finding.Outcome;
import io.tollgate.domain.levy.Contribution;
import io.tollgate.domain.officer.Review;
import io.tollgate.domain.shipment.SeenEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that Tollgate stores about one shipment between events.
 *
 * @param exporterId the exporter of the first accepted event; no other is accepted
 * @param standing the current decision about the highest accepted revision
 * @param seen the first {@value #SEEN_INLINE} accepted events
 * @param seenMore number of further accepted events; another store keeps them one by one
 * @param accrued the shipment's part of the quarterly table; empty unless CLEARED
 * @param review officers' decisions about the highest revision
 */
public record ShipmentState(
    String exporterId,
    Standing standing,
    List<SeenEvent> seen,
    int seenMore,
    List<Contribution> accrued,
    Review review) {

  /** Maximum number of events in the state itself, so that its size is bounded. */
  public static final int SEEN_INLINE = 32;

  public ShipmentState {
    seen = List.copyOf(seen);
    accrued = List.copyOf(accrued);
  }

  /** A state without officers' decisions. */
  public ShipmentState(
      String exporterId,
      Standing standing,
      List<SeenEvent> seen,
      int seenMore,
      List<Contribution> accrued) {
    this(exporterId, standing, seen, seenMore, accrued, Review.NONE);
  }

  /** The state before the first accepted event: no content, as after a cancellation. */
  static ShipmentState ofNothing(String exporterId) {
    Standing nothing = new Standing(0, "", 0, Outcome.CANCELLED, "", Optional.empty());
    return new ShipmentState(exporterId, nothing, List.of(), 0, List.of());
  }

  /** The event with an id, if this state keeps it. */
  public Optional<SeenEvent> seen(String eventId) {
    for (SeenEvent event : seen) {
      if (event.eventId().equals(eventId)) {
        return Optional.of(event);
      }
    }
    return Optional.empty();
  }

  /** Whether another store may keep an event that is not in {@link #seen}. */
  public boolean hasMoreElsewhere() {
    return seenMore > 0;
  }

  boolean isFull() {
    return seen.size() >= SEEN_INLINE;
  }

  ShipmentState remembering(SeenEvent event) {
    if (isFull()) {
      return new ShipmentState(exporterId, standing, seen, seenMore + 1, accrued, review);
    }
    List<SeenEvent> more = new ArrayList<>(seen);
    more.add(event);
    return new ShipmentState(exporterId, standing, more, seenMore, accrued, review);
  }

  ShipmentState standing(Standing now, List<Contribution> accruedNow) {
    return new ShipmentState(exporterId, now, seen, seenMore, accruedNow, review);
  }

  ShipmentState reviewed(Review now) {
    return now.isNone() && review.isNone()
        ? this
        : new ShipmentState(exporterId, standing, seen, seenMore, accrued, now);
  }
}
