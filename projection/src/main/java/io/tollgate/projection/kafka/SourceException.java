package io.tollgate.projection.kafka;

/** Topics cannot be read. The message is one line that names the topics and the reason. */
public final class SourceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SourceException(String message, Throwable cause) {
    super(message, cause);
  }
}
