package io.tollgate.ops.readmodel;

import io.tollgate.compliance.holds.Hold;
import java.util.List;

/**
 * A page of holds, the oldest first.
 *
 * @param total the number of all matching holds
 */
public record HoldsPage(int total, List<Hold> holds) {
  public HoldsPage {
    holds = List.copyOf(holds);
  }
}
