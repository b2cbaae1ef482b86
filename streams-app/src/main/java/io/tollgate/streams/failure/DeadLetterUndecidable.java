package io.tollgate.streams.failure;

import io.tollgate.streams.step.StreamObserver;
import io.tollgate.streams.step.UndecidableEventException;
import java.util.Map;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.LogAndContinueProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Sends an event that cannot be decided to the dead-letter topic. A step throws {@link
 * UndecidableEventException} only before its first write. Any other failure stops the task, which
 * replays: to continue after a write could keep a posting and lose its decision.
 */
public final class DeadLetterUndecidable implements ProcessingExceptionHandler {
  private final LogAndContinueProcessingExceptionHandler deadLetter =
      new LogAndContinueProcessingExceptionHandler();
  private StreamObserver observer = StreamObserver.NONE;

  @Override
  public void configure(Map<String, ?> configs) {
    deadLetter.configure(configs);
    observer = StreamObserver.in(configs);
  }

  @Override
  public Response handleError(
      ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
    if (!(exception instanceof UndecidableEventException)) {
      return Response.fail();
    }
    observer.deadLetter(context.taskId(), exception);
    return deadLetter.handleError(context, record, exception);
  }
}
