package io.tollgate.bench.micro;

/** Cycles through the samples. Not thread-safe. */
final class Turn {
  private int next;

  /** The index of the next sample. */
  int next() {
    next = (next + 1) & (Samples.COUNT - 1);
    return next;
  }
}
