package io.tollgate.ops.book;

import io.tollgate.domain.decision.LevyDue;
import java.util.List;

/** What became of a shipment: its decisions and its levy-due records, the oldest first. */
public record Story(String shipmentId, List<StoryLine> decisions, List<LevyDue> levyDue) {
  public Story {
    decisions = List.copyOf(decisions);
    levyDue = List.copyOf(levyDue);
  }
}
