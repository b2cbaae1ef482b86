package io.tollgate.wire.topic;

import io.tollgate.wire.fault.Remediable;

/** Topics are unusable, or the cluster does not answer. The message is one line. */
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
    // Kafka's message is often generic; its cause has the reason.
    Throwable reason = e.getCause() == null ? e : e.getCause();
    return new TopicException("topic " + topic + " cannot be read: " + reason.getMessage(), e);
  }
}
