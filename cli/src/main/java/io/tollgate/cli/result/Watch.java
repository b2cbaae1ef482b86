package io.tollgate.cli.result;

/** Observes the wait for results. */
public interface Watch {
  /** Throws if the source of the results has ended, because they would never arrive. */
  void check();

  /** Called from time to time with the number of published events that are decided. */
  void decided(long count);

  /** Whether all shipments held before this run have been decided again as needed. */
  default boolean isSettled() {
    return true;
  }

  /** The number of empty polls, after all is settled, that make the results complete. */
  default int quietPolls() {
    return 0;
  }
}
