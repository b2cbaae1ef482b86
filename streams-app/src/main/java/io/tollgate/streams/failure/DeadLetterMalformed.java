package io.tollgate.streams.failure;

import io.tollgate.streams.step.StreamObserver;
import io.tollgate.wire.registry.RegistryUnavailableException;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.LogAndContinueExceptionHandler;

/**
 * Sends a record that cannot be decoded to the dead-letter topic, with its raw bytes and the cause
 * in headers. If the registry does not answer, the record is not at fault: the task fails and
 * replays. Values on internal topics are state, not events: if one cannot be read, the application
 * stops, because a dead letter would falsify the totals.
 */
public final class DeadLetterMalformed implements DeserializationExceptionHandler {
  private final LogAndContinueExceptionHandler deadLetter = new LogAndContinueExceptionHandler();
  private StreamObserver observer = StreamObserver.NONE;

  @Override
  public void configure(Map<String, ?> configs) {
    deadLetter.configure(configs);
    observer = StreamObserver.in(configs);
  }

  @Override
  public Response handleError(
      ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
    if (isTransient(exception) || Unreadable.in(exception).isPresent()) {
      return Response.fail();
    }
    observer.malformed(context.taskId(), exception);
    return deadLetter.handleError(context, record, exception);
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
