package io.tollgate.wire.registry;

/** The registry's answer is no, and asking again won't change it; the message says what to mend. */
public final class RegistryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RegistryException(String message) {
    super(message);
  }

  public RegistryException(String message, Throwable cause) {
    super(message, cause);
  }
}
