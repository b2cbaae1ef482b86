package io.tollgate.compliance.holds;

import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.officer.OfficerOutcome;
import io.tollgate.wire.direct.DecisionHead;
import io.tollgate.wire.serde.Unopened;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The shipments on hold, computed from all decisions one by one.
 *
 * <p>An entry exists while its shipment is HELD, and the decision that ends the hold removes it. So
 * memory grows with the shipments on hold now, not with all decisions. The last decision wins,
 * because all decisions of a shipment are in one partition in the order in which they were made. A
 * later decision about a lower revision is STALE, REJECTED or DUPLICATE and changes nothing, so a
 * shipment that is not on hold needs no entry. Not thread-safe.
 */
public final class OpenHolds {
  private final Map<String, Hold> open = new LinkedHashMap<>();
  private final Map<String, OfficerOutcome> outcomes = new HashMap<>();

  /**
   * Adds a decision. It decodes the body of HELD decisions only.
   *
   * @param at the decision's time
   */
  public void decided(Instant at, Unopened<DecisionHead, Decision> decision) {
    DecisionHead head = decision.head();
    HoldChange change = HoldChange.of(head.outcome());
    if (change == HoldChange.NONE) {
      return;
    }
    if (change == HoldChange.ENDS) {
      open.remove(head.shipmentId());
      return;
    }
    Optional<Hold> before = Optional.ofNullable(open.get(head.shipmentId()));
    Hold now = Hold.after(before, at, decision.open());
    if (before.filter(hold -> !hold.since().equals(now.since())).isPresent()) {
      // A new revision is a new hold, so it moves to the end.
      open.remove(head.shipmentId());
    }
    open.put(head.shipmentId(), now);
  }

  /** Adds a hold that was stored elsewhere. */
  public void restore(Hold hold) {
    open.put(hold.subject().shipmentId(), hold);
  }

  /**
   * Adds the outcome of an officer's decision. If topics are read in parallel, the outcome may
   * arrive before the shipment's decision, so outcomes of all shipments are kept. A caller that
   * reads all decisions first saves memory if it skips outcomes of shipments that are not {@link
   * #isOpen}.
   */
  public void judged(OfficerOutcome outcome) {
    String shipment = outcome.decision().shipmentId();
    if (outcome.supersedes(outcomes.getOrDefault(shipment, outcome))) {
      outcomes.put(shipment, outcome);
    }
  }

  /** Whether a shipment is on hold. */
  public boolean isOpen(String shipmentId) {
    return open.containsKey(shipmentId);
  }

  /** A shipment's hold; empty if it is not on hold. */
  public Optional<Hold> of(String shipmentId) {
    return Optional.ofNullable(open.get(shipmentId)).map(this::withOutcome);
  }

  /** All holds, in the order of their beginnings. */
  public Stream<Hold> stream() {
    return open.values().stream().map(this::withOutcome);
  }

  /** After a change of a list, an outcome can change what fires without a new decision. */
  private Hold withOutcome(Hold hold) {
    OfficerOutcome latest = outcomes.get(hold.subject().shipmentId());
    return latest == null ? hold : hold.after(latest);
  }

  /** The beginning of the oldest hold. */
  public Optional<Instant> oldest() {
    return open.values().stream().map(Hold::since).min(Instant::compareTo);
  }

  /** The number of shipments on hold. */
  public int size() {
    return open.size();
  }

  /** The number of entries in memory: holds, and outcomes of officers' decisions. */
  public int entries() {
    return open.size() + outcomes.size();
  }

  /** Removes all entries. */
  public void clear() {
    open.clear();
    outcomes.clear();
  }
}
