package io.tollgate.wire.registry;

import io.tollgate.wire.fault.Remediable;

/** The registry refuses a request, and a retry does not help. The message says what to fix. */
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

  /** A refusal of every request until the settings or the registry are fixed. */
  static RegistryException ofAccess(String message, Throwable cause) {
    return new RegistryException(message, cause, true, Remedy.NONE);
  }

  /**
   * Whether access is refused (password, certificate or address), not the content of the request.
   */
  public boolean concernsAccess() {
    return access;
  }

  @Override
  public Remedy remedy() {
    return remedy;
  }
}
