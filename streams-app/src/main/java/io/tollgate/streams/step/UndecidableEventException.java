package io.tollgate.streams.step;

/**
 * An event cannot be decided. A step throws this before its first write: the event becomes a dead
 * letter, and the stream continues. Any other failure of a step stops its task, which replays.
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
