package io.tollgate.cli.fault;

/** Something broke that the caller did nothing wrong about; the message is one line. */
public final class FaultException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public FaultException(String message) {
    super(message);
  }

  public FaultException(String message, Throwable cause) {
    super(message, cause);
  }
}
