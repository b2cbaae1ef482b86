package io.tollgate.ops.readmodel;

import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.levy.LevyDue;
import io.tollgate.wire.direct.DecisionHead;
import io.tollgate.wire.serde.Unopened;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The stories of the shipments that were decided last. The numbers of shipments, of lines per
 * shipment and of all lines are bounded. Lines are decoded when they are read. Not thread-safe.
 */
final class Stories {
  static final int MOST_SHIPMENTS = 20_000;
  static final int MOST_LINES = 100;
  static final int MOST_LINES_IN_ALL = 200_000;

  private final Map<String, Lines> byShipment = new LinkedHashMap<>(1_024, 0.75f, true);
  private int linesInAll;

  private record Decided(Instant at, Unopened<DecisionHead, Decision> decision) {}

  /**
   * Most shipments have one decision and one posting, so mutable lists exist only for more lines.
   */
  private static final class Lines {
    private List<Decided> decisions = List.of();
    private List<Unopened<String, LevyDue>> levyDue = List.of();
    private List<StoryAct> acts = List.of();
    private List<StoryAlert> alerts = List.of();

    int size() {
      return decisions.size() + levyDue.size() + acts.size() + alerts.size();
    }

    Story story(String shipment) {
      return new Story(
          shipment,
          decisions.stream().map(one -> new StoryLine(one.at(), one.decision().open())).toList(),
          levyDue.stream().map(Unopened::open).toList(),
          acts,
          alerts);
    }
  }

  private Lines lines(String shipment) {
    Lines known = byShipment.get(shipment);
    if (known != null) {
      return known;
    }
    Lines fresh = new Lines();
    byShipment.put(shipment, fresh);
    return fresh;
  }

  void clear() {
    byShipment.clear();
    linesInAll = 0;
  }

  void add(Instant at, Unopened<DecisionHead, Decision> decision) {
    Lines lines = lines(decision.head().shipmentId());
    lines.decisions = bounded(lines.decisions, new Decided(at, decision));
    forget();
  }

  void add(Unopened<String, LevyDue> due) {
    Lines lines = lines(due.head());
    lines.levyDue = bounded(lines.levyDue, due);
    forget();
  }

  void add(StoryAct act) {
    Lines lines = lines(act.outcome().decision().shipmentId());
    lines.acts = bounded(lines.acts, act);
    forget();
  }

  void add(StoryAlert alert) {
    Lines lines = lines(alert.alert().subject().shipmentId());
    lines.alerts = bounded(lines.alerts, alert);
    forget();
  }

  private <T> List<T> bounded(List<T> lines, T line) {
    if (lines.isEmpty()) {
      linesInAll++;
      return List.of(line);
    }
    List<T> longer = lines instanceof ArrayList ? lines : new ArrayList<>(lines);
    if (longer.size() == MOST_LINES) {
      longer.remove(0);
    } else {
      linesInAll++;
    }
    longer.add(line);
    return longer;
  }

  /** Removes the shipments that were decided the longest time ago. */
  private void forget() {
    while (byShipment.size() > MOST_SHIPMENTS || linesInAll > MOST_LINES_IN_ALL) {
      Iterator<Lines> eldest = byShipment.values().iterator();
      linesInAll -= eldest.next().size();
      eldest.remove();
    }
  }

  Optional<Story> of(String shipment) {
    return Optional.ofNullable(byShipment.get(shipment)).map(lines -> lines.story(shipment));
  }
}
