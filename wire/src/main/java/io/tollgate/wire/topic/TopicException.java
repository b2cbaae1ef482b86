package io.tollgate.wire.topic;

/** Topics that cannot be used as they are, or a cluster that does not answer; one line. */
public final class TopicException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TopicException(String message) {
    super(message);
  }

  TopicException(String message, Throwable cause) {
    super(message, cause);
  }
}
