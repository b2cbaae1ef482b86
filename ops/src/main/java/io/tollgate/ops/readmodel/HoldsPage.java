package io.tollgate.ops.readmodel;

import io.tollgate.compliance.holds.Hold;
import java.util.List;

/**
 * A part of the holds, the oldest first.
 *
 * @param total how many match in all
 */
public record HoldsPage(int total, List<Hold> holds) {
  public HoldsPage {
    holds = List.copyOf(holds);
  }
}
