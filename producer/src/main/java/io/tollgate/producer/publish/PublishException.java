package io.tollgate.producer.publish;

/** Something was not written; what was acknowledged before it is. One line that says why. */
public final class PublishException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PublishException(String message, Throwable cause) {
    super(message, cause);
  }
}
