package io.tollgate.streams.step;

/** The events of the past cannot be read now; they are asked for again later. */
public final class PastUnreadableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public PastUnreadableException(RuntimeException cause) {
    super(cause.getMessage(), cause);
  }
}
