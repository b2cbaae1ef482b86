package io.tollgate.compliance;

/** An operation failed and the caller's input is not the cause. The message is one line. */
public final class ComplianceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ComplianceException(String message) {
    super(message);
  }

  public ComplianceException(String message, Throwable cause) {
    super(message, cause);
  }
}
