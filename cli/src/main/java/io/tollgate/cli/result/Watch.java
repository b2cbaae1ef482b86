package io.tollgate.cli.result;

/** Looks on while results are awaited. */
public interface Watch {
  /** Throws if what the results come from has ended; they would never come. */
  void check();

  /** Called from time to time with the number of published events that are decided. */
  void decided(long count);

  /** Whether shipments held before this run may still be decided again. */
  default boolean isSettled() {
    return true;
  }

  /** How many polls have to bring nothing, after all is settled, until the results are whole. */
  default int quietPolls() {
    return 0;
  }
}
