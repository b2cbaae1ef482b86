package io.tollgate.ops.readmodel;

import io.tollgate.domain.levy.LevyDue;
import java.util.List;

/**
 * The history of a shipment: its decisions, levy-due records, officers' decisions and alerts, each
 * list the oldest first.
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
