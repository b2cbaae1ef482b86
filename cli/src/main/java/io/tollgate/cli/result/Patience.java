package io.tollgate.cli.result;

import io.tollgate.cli.fault.FaultException;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Fails when there is no progress for too long. */
public final class Patience {
  private final Duration most;
  private final LongSupplier nanoTime;
  private long lastMove;

  /**
   * Starts the clock.
   *
   * @param most the longest time without progress
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

  void check(RunRecords records) {
    if (nanoTime.getAsLong() - lastMove > most.toNanos()) {
      throw new FaultException(
          "no progress for %d s and the results are incomplete (%s); no file was written. If the cluster is slow, give a longer --timeout"
              .formatted(most.toSeconds(), records.missing()));
    }
  }
}
