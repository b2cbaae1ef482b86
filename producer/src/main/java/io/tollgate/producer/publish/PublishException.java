package io.tollgate.producer.publish;

/** A record was not written; records acknowledged before it were. The message is one line. */
public final class PublishException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PublishException(String message, Throwable cause) {
    super(message, cause);
  }
}
