package io.tollgate.ops.lag;

import java.util.List;

/**
 * The status of a group on a partition, from its last ten samples, without thresholds. The rules
 * and their order are those of LinkedIn's Burrow, with one difference: commits that repeat an
 * offset are invisible from outside, so a group that does not move is STOP without members and
 * STALL with members. The order is that of severity; a group has the status of its worst partition.
 */
public enum Status {
  /** Caught up now or within the window, or gaining; an idle group is OK. */
  OK,
  /** The group moves, but its lag never fell within the window. */
  WARN,
  /** The group has members and unread records, and did not move for a full window. */
  STALL,
  /** The group has unread records and no members, and did not move for a full window. */
  STOP,
  /** The committed offset went back: the group reads records again. */
  REWIND;

  /** The status of a window: the first rule that applies decides. */
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

  /** The worst of some statuses; OK for none. */
  public static Status worst(List<Status> some) {
    return some.stream().max(Status::compareTo).orElse(OK);
  }
}
