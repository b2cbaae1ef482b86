package io.tollgate.streams.step;

import io.tollgate.domain.officer.OfficerOutcome;
import java.util.List;

/**
 * What came of an officer's decision.
 *
 * @param ruled the decision about the shipment that it led to; none where nothing has changed
 */
public record Judged(OfficerOutcome outcome, List<Ruled> ruled) {
  public Judged {
    ruled = List.copyOf(ruled);
  }
}
