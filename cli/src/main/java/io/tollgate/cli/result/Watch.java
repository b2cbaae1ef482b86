package io.tollgate.cli.result;

/** Looks on while results are awaited. */
public interface Watch {
  /** Throws if what the results come from has ended; they would never come. */
  void check();

  /** Told from time to time how many of the published events are decided. */
  void decided(long count);
}
