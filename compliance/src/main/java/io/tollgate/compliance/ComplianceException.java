package io.tollgate.compliance;

/** Something that the caller did nothing wrong about did not work; one line. */
public final class ComplianceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ComplianceException(String message) {
    super(message);
  }

  public ComplianceException(String message, Throwable cause) {
    super(message, cause);
  }
}
