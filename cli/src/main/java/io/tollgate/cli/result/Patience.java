package io.tollgate.cli.result;

import io.tollgate.cli.fault.FaultException;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Gives up when nothing moves any more. */
public final class Patience {
  private final Duration most;
  private final LongSupplier nanoTime;
  private long lastMove;

  /**
   * A patience that starts now.
   *
   * @param most how long nothing may move
   * @param nanoTime the clock, as {@link System#nanoTime}
   */
  public Patience(Duration most, LongSupplier nanoTime) {
    this.most = most;
    this.nanoTime = nanoTime;
    this.lastMove = nanoTime.getAsLong();
  }

  void moved() {
    lastMove = nanoTime.getAsLong();
  }

  void check(RunRecords books) {
    if (nanoTime.getAsLong() - lastMove > most.toNanos()) {
      throw new FaultException(
          "nothing has moved for %d s and the results are not whole (%s); none were written"
              .formatted(most.toSeconds(), books.missing()));
    }
  }
}
