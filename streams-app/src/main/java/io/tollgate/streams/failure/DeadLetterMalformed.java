package io.tollgate.streams.failure;

import io.tollgate.streams.step.StreamObserver;
import io.tollgate.wire.registry.RegistryUnavailableException;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.LogAndContinueExceptionHandler;

/**
 * Turns a record that cannot be decoded into a dead letter, with its raw bytes and the cause in
 * headers. A registry that does not answer is no fault of the record: then the task fails, and is
 * replayed. A value on its way between two steps is no event but state: where it cannot be read,
 * the application stops, since a dead letter would lose the total.
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
