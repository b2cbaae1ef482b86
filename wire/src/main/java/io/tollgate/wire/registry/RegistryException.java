package io.tollgate.wire.registry;

/** The registry's answer is no, and asking again won't change it; the message says what to fix. */
public final class RegistryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean access;

  public RegistryException(String message) {
    this(message, null);
  }

  public RegistryException(String message, Throwable cause) {
    this(message, cause, false);
  }

  private RegistryException(String message, Throwable cause, boolean access) {
    super(message, cause);
    this.access = access;
  }

  /** A refusal that every question would get, until the settings or the registry are fixed. */
  static RegistryException ofAccess(String message, Throwable cause) {
    return new RegistryException(message, cause, true);
  }

  /** Whether it is no fault of what was asked: a password, a certificate, an address. */
  public boolean concernsAccess() {
    return access;
  }
}
