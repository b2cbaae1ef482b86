package io.tollgate.domain.decision;

import io.tollgate.domain.finding.Outcome;
import io.tollgate.domain.levy.Contribution;
import io.tollgate.domain.officer.Review;
import io.tollgate.domain.shipment.SeenEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that is remembered of one shipment between events.
 *
 * @param exporterId the exporter of the first accepted event; no other is accepted
 * @param standing the highest accepted revision
 * @param seen the first {@value #SEEN_INLINE} accepted events
 * @param seenMore how many more were accepted; they are remembered one by one elsewhere
 * @param accrued what the shipment counts for now; nothing unless it is CLEARED
 * @param review what officers have decided about the highest revision
 */
public record ShipmentState(
    String exporterId,
    Standing standing,
    List<SeenEvent> seen,
    int seenMore,
    List<Contribution> accrued,
    Review review) {

  /** How many events are remembered in the state itself, so that it never grows without bound. */
  public static final int SEEN_INLINE = 32;

  public ShipmentState {
    seen = List.copyOf(seen);
    accrued = List.copyOf(accrued);
  }

  /** The state of a shipment that no officer has decided about. */
  public ShipmentState(
      String exporterId,
      Standing standing,
      List<SeenEvent> seen,
      int seenMore,
      List<Contribution> accrued) {
    this(exporterId, standing, seen, seenMore, accrued, Review.NONE);
  }

  /** The state before anything was accepted: the content is nothing, as after a cancellation. */
  static ShipmentState ofNothing(String exporterId) {
    Standing nothing = new Standing(0, "", 0, Outcome.CANCELLED, "", Optional.empty());
    return new ShipmentState(exporterId, nothing, List.of(), 0, List.of());
  }

  /** The event of an id, if it is among those remembered here. */
  public Optional<SeenEvent> seen(String eventId) {
    for (SeenEvent event : seen) {
      if (event.eventId().equals(eventId)) {
        return Optional.of(event);
      }
    }
    return Optional.empty();
  }

  /** Whether an event that is not {@link #seen} may be remembered elsewhere. */
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
