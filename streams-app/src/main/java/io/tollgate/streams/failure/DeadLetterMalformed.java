package io.tollgate.streams.failure;

import io.tollgate.domain.shipment.Excerpt;
import io.tollgate.streams.step.StreamObserver;
import io.tollgate.wire.registry.RegistryUnavailableException;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a record that cannot be decoded to the dead-letter topic, with its raw bytes and the cause
 * in headers. If the registry does not answer, the record is not at fault: the task fails and
 * replays. Values on internal topics are state, not events: if one cannot be read, the application
 * stops, because a dead letter would falsify the totals.
 */
public final class DeadLetterMalformed implements DeserializationExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(DeadLetterMalformed.class);

  private static final int LOGGED_LETTERS = 500;

  private DeadLetters deadLetters;
  private StreamObserver observer = StreamObserver.NONE;

  @Override
  public void configure(Map<String, ?> configs) {
    deadLetters = DeadLetters.of(configs);
    observer = StreamObserver.in(configs);
  }

  @Override
  public Response handleError(
      ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
    if (isTransient(exception) || Unreadable.in(exception).isPresent()) {
      return Response.fail();
    }
    observer.malformed(context.taskId(), exception);
    LOG.warn(
        "record {}-{} offset {} cannot be decoded and becomes a dead letter: {}",
        context.topic(),
        context.partition(),
        context.offset(),
        Excerpt.cut(String.valueOf(exception.getMessage()), LOGGED_LETTERS));
    return Response.resume(deadLetters.of(context, record.key(), record.value(), exception));
  }

  private static boolean isTransient(Throwable exception) {
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      if (cause instanceof RegistryUnavailableException) {
        return true;
      }
    }
    return false;
  }
}
