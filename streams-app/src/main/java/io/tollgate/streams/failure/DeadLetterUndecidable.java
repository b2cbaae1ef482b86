package io.tollgate.streams.failure;

import io.tollgate.streams.step.StreamObserver;
import io.tollgate.streams.step.UndecidableEventException;
import java.util.Map;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.LogAndContinueProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Turns an event that cannot be decided into a dead letter. Only a step that has written nothing
 * yet says so; going on after a write would keep the money and lose the decision, so every other
 * failure stops the task, which is replayed.
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
