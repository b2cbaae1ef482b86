package io.tollgate.wire.settings;

/** A setting that cannot be used; the message is one line that names it, its source and the fix. */
public final class InvalidSettingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InvalidSettingException(String fault) {
    super(fault);
  }
}
