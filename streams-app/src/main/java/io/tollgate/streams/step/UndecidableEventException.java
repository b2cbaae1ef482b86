package io.tollgate.streams.step;

/**
 * An event that cannot be decided, reported before anything was written for it: it becomes a dead
 * letter, and the stream goes on. Any other failure of a step stops its task, which is replayed.
 */
public final class UndecidableEventException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UndecidableEventException(String fault) {
    super(fault);
  }

  UndecidableEventException(String fault, RuntimeException cause) {
    super(fault, cause);
  }
}
