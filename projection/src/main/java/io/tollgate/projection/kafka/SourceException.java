package io.tollgate.projection.kafka;

/** Topics that cannot be read. The message is one line that says which and why. */
public final class SourceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SourceException(String message, Throwable cause) {
    super(message, cause);
  }
}
