package io.tollgate.wire.topic;

import io.tollgate.wire.fault.Remediable;

/** Topics that cannot be used as they are, or a cluster that does not answer; one line. */
public final class TopicException extends RuntimeException implements Remediable {
  private static final long serialVersionUID = 1L;

  private final Remedy remedy;

  TopicException(String message) {
    this(message, null);
  }

  TopicException(String message, Throwable cause) {
    this(message, cause, Remedy.NONE);
  }

  private TopicException(String message, Throwable cause, Remedy remedy) {
    super(message, cause);
    this.remedy = remedy;
  }

  /** Topics that do not exist. */
  static TopicException missing(String message) {
    return new TopicException(message, null, Remedy.CREATE_TOPICS);
  }

  @Override
  public Remedy remedy() {
    return remedy;
  }

  static TopicException unreadable(String topic, RuntimeException e) {
    // Kafka often says only that something failed, and its cause says what.
    Throwable telling = e.getCause() == null ? e : e.getCause();
    return new TopicException("topic " + topic + " cannot be read: " + telling.getMessage(), e);
  }
}
