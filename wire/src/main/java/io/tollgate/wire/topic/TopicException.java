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

  static TopicException unreadable(String topic, RuntimeException e) {
    // Kafka often says only that something failed, and its cause says what.
    Throwable telling = e.getCause() == null ? e : e.getCause();
    return new TopicException("topic " + topic + " cannot be read: " + telling.getMessage(), e);
  }
}
