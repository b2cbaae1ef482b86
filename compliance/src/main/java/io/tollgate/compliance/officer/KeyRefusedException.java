package io.tollgate.compliance.officer;

/** A key file that cannot be used, or a key that counts for nobody; one line. */
public final class KeyRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public KeyRefusedException(String message) {
    super(message);
  }

  public KeyRefusedException(String message, Throwable cause) {
    super(message, cause);
  }
}
