package io.tollgate.streams.step;

/** Past events cannot be read now; the rescan tries again later. */
public final class PastUnreadableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public PastUnreadableException(RuntimeException cause) {
    super(cause.getMessage(), cause);
  }
}
