package io.tollgate.compliance.officer;

/** A key file cannot be used, or its key is not registered. The message is one line. */
public final class KeyRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public KeyRefusedException(String message) {
    super(message);
  }

  public KeyRefusedException(String message, Throwable cause) {
    super(message, cause);
  }
}
