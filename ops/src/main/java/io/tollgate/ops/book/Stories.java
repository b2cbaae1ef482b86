package io.tollgate.ops.book;

import io.tollgate.domain.decision.LevyDue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The stories of the shipments that were last decided about: so many, and of each so many lines, at
 * most. For one thread.
 */
final class Stories {
  static final int MOST_SHIPMENTS = 20_000;
  static final int MOST_LINES = 100;

  private final Map<String, Lines> byShipment =
      new LinkedHashMap<>(1_024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Lines> eldest) {
          return size() > MOST_SHIPMENTS;
        }
      };

  private record Lines(
      List<StoryLine> decisions,
      List<LevyDue> levyDue,
      List<StoryAct> acts,
      List<StoryAlert> alerts) {}

  private Lines lines(String shipment) {
    return byShipment.computeIfAbsent(
        shipment,
        fresh ->
            new Lines(
                new ArrayList<>(1), new ArrayList<>(1), new ArrayList<>(0), new ArrayList<>(0)));
  }

  void clear() {
    byShipment.clear();
  }

  void add(StoryLine line) {
    bounded(lines(line.record().decision().subject().shipmentId()).decisions(), line);
  }

  void add(LevyDue due) {
    bounded(lines(due.shipmentId()).levyDue(), due);
  }

  void add(StoryAct act) {
    bounded(lines(act.outcome().decision().shipmentId()).acts(), act);
  }

  void add(StoryAlert alert) {
    bounded(lines(alert.alert().subject().shipmentId()).alerts(), alert);
  }

  private static <T> void bounded(List<T> lines, T line) {
    if (lines.size() == MOST_LINES) {
      lines.remove(0);
    }
    lines.add(line);
  }

  Optional<Story> of(String shipment) {
    return Optional.ofNullable(byShipment.get(shipment))
        .map(
            lines ->
                new Story(
                    shipment, lines.decisions(), lines.levyDue(), lines.acts(), lines.alerts()));
  }
}
