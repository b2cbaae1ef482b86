package io.tollgate.ops.lag;

import java.util.List;

/**
 * How a group does on a partition, reported without thresholds from its last ten samples. The rules
 * and their order are those of LinkedIn's Burrow, with one difference: commits that repeat an
 * offset cannot be seen from outside, so a group that does not move has STOPped if it has no
 * members, and is STALLed if it has. The order is that of severity; the worst partition speaks for
 * its group.
 */
public enum Status {
  /** Caught up now or within the window, or gaining. However long a group is idle, it is fine. */
  OK,
  /** It moves, but its lag never fell within the window. */
  WARN,
  /** It has members and records to read, and did not move for a whole window. */
  STALL,
  /** It has records to read, did not move for a whole window, and nobody is there. */
  STOP,
  /** Its offset went back: it reads again what it had read. */
  REWIND;

  /** The status that a window shows; the first rule that applies decides. */
  public static Status of(PartitionWindow window) {
    if (window.samples().isEmpty() || window.last().lag() <= 0) {
      return OK;
    }
    if (window.isFull() && !window.moved() && !window.wasAttended()) {
      return STOP;
    }
    if (window.wentBack()) {
      return REWIND;
    }
    if (window.wasCaughtUp() || !window.isFull()) {
      return OK;
    }
    if (!window.moved()) {
      return STALL;
    }
    return window.lagFell() ? OK : WARN;
  }

  /** The worst of some; OK where there are none. */
  public static Status worst(List<Status> some) {
    return some.stream().max(Status::compareTo).orElse(OK);
  }
}
