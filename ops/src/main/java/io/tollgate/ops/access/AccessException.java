package io.tollgate.ops.access;

/** Users or the record of actions cannot be read or written. One line that says why. */
public final class AccessException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With its one line. */
  public AccessException(String message, Throwable cause) {
    super(message, cause);
  }
}
