package io.tollgate.testbed;

/**
 * The embedded broker or registry cannot run. The message is one line: the reason, and the fix if
 * there is one.
 */
public final class LocalStackException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LocalStackException(String message) {
    super(message);
  }

  public LocalStackException(String message, Throwable cause) {
    super(message, cause);
  }
}
