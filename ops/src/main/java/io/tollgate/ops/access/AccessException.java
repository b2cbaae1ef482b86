package io.tollgate.ops.access;

/** Users or the record of actions cannot be read or written. The message is one line. */
public final class AccessException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception with a one-line message. */
  public AccessException(String message, Throwable cause) {
    super(message, cause);
  }
}
