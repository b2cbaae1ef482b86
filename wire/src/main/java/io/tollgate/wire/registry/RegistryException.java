package io.tollgate.wire.registry;

import io.tollgate.wire.fault.Remediable;

/** The registry's answer is no, and asking again won't change it; the message says what to fix. */
public final class RegistryException extends RuntimeException implements Remediable {
  private static final long serialVersionUID = 1L;

  private final boolean access;
  private final Remedy remedy;

  public RegistryException(String message) {
    this(message, null);
  }

  public RegistryException(String message, Throwable cause) {
    this(message, cause, false, Remedy.NONE);
  }

  private RegistryException(String message, Throwable cause, boolean access, Remedy remedy) {
    super(message, cause);
    this.access = access;
    this.remedy = remedy;
  }

  /** A refusal because a schema is not registered. */
  static RegistryException unregistered(String message) {
    return new RegistryException(message, null, false, Remedy.REGISTER_SCHEMAS);
  }

  /** A refusal that every question would get, until the settings or the registry are fixed. */
  static RegistryException ofAccess(String message, Throwable cause) {
    return new RegistryException(message, cause, true, Remedy.NONE);
  }

  /** Whether it is no fault of what was asked: a password, a certificate, an address. */
  public boolean concernsAccess() {
    return access;
  }

  @Override
  public Remedy remedy() {
    return remedy;
  }
}
