package io.tollgate.wire.settings;

/**
 * A setting is unusable. The message is one line that names the setting, its source and the fix.
 */
public final class InvalidSettingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InvalidSettingException(String fault) {
    super(fault);
  }
}
