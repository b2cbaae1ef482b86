package io.tollgate.producer.publish;

import io.tollgate.wire.fault.Remediable;
import org.apache.kafka.common.errors.TimeoutException;

/** A record was not written; records acknowledged before it were. The message is one line. */
public final class PublishException extends RuntimeException implements Remediable {
  private static final long serialVersionUID = 1L;

  PublishException(String message, Throwable cause) {
    super(message, cause);
  }

  /** A time-out is all that a missing topic causes. */
  @Override
  public Remedy remedy() {
    return getCause() instanceof TimeoutException ? Remedy.CREATE_TOPICS : Remedy.NONE;
  }
}
