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
 * The shipments that are on hold: what is left of all decisions when they are taken one by one.
 *
 * <p>An entry is kept while its shipment is HELD, and goes with the decision that ends the hold, so
 * memory grows with what is on hold now and not with what was ever decided. The last decision wins,
 * for all decisions of a shipment lie in one partition in the order in which they were made; a
 * decision about a lower revision that follows later is STALE, REJECTED or DUPLICATE and changes
 * nothing. So nothing has to be remembered of a shipment that is not on hold. For one thread.
 */
public final class OpenHolds {
  private final Map<String, Hold> open = new LinkedHashMap<>();
  private final Map<String, OfficerOutcome> outcomes = new HashMap<>();

  /**
   * Takes a decision. Only a HELD one is opened.
   *
   * @param at when it was made
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
      // A new revision is a new hold: it goes to the end.
      open.remove(head.shipmentId());
    }
    open.put(head.shipmentId(), now);
  }

  /** Puts back a hold that was kept elsewhere. */
  public void restore(Hold hold) {
    open.put(hold.subject().shipmentId(), hold);
  }

  /**
   * Takes an outcome of an officer's decision. It may come before the decision that it led to,
   * where topics are read side by side, so it is kept for every shipment that it is given for; who
   * reads the decisions first asks {@link #isOpen} and leaves out the others.
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

  /** A shipment's hold; empty where it is not on hold. */
  public Optional<Hold> of(String shipmentId) {
    return Optional.ofNullable(open.get(shipmentId)).map(this::withOutcome);
  }

  /** All holds, in the order in which they began. */
  public Stream<Hold> stream() {
    return open.values().stream().map(this::withOutcome);
  }

  /** A new version of a list can change what fires without a new decision: an outcome says so. */
  private Hold withOutcome(Hold hold) {
    OfficerOutcome latest = outcomes.get(hold.subject().shipmentId());
    return latest == null ? hold : hold.after(latest);
  }

  /** Since when the oldest hold is there. */
  public Optional<Instant> oldest() {
    return open.values().stream().map(Hold::since).min(Instant::compareTo);
  }

  /** How many shipments are on hold. */
  public int size() {
    return open.size();
  }

  /** How many entries are kept in memory: holds, and outcomes of officers' decisions. */
  public int entries() {
    return open.size() + outcomes.size();
  }

  /** Forgets everything. */
  public void clear() {
    open.clear();
    outcomes.clear();
  }
}
