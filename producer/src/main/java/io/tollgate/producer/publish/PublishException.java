package io.tollgate.producer.publish;

import io.tollgate.wire.fault.Remediable;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * A record was not written. Records that were acknowledged earlier are written. The message is one
 * line.
 */
public final class PublishException extends RuntimeException implements Remediable {
  private static final long serialVersionUID = 1L;

  PublishException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Kafka reports a missing topic only as a timeout. */
  @Override
  public Remedy remedy() {
    return getCause() instanceof TimeoutException ? Remedy.CREATE_TOPICS : Remedy.NONE;
  }
}
