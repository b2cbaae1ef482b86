package io.tollgate.ops.readmodel;

import io.tollgate.domain.levy.LevyDue;
import java.util.List;

/**
 * What became of a shipment: its decisions, its levy-due records, what officers decided about it
 * and the alerts that it raised, each the oldest first.
 */
public record Story(
    String shipmentId,
    List<StoryLine> decisions,
    List<LevyDue> levyDue,
    List<StoryAct> acts,
    List<StoryAlert> alerts) {
  public Story {
    decisions = List.copyOf(decisions);
    levyDue = List.copyOf(levyDue);
    acts = List.copyOf(acts);
    alerts = List.copyOf(alerts);
  }
}
