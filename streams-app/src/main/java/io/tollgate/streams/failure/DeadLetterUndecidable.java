package io.tollgate.streams.failure;

import io.tollgate.domain.shipment.Excerpt;
import io.tollgate.streams.step.StreamObserver;
import io.tollgate.streams.step.UndecidableEventException;
import java.util.Map;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends an event that cannot be decided to the dead-letter topic. A step throws {@link
 * UndecidableEventException} only before its first write. Any other failure stops the task, which
 * replays: to continue after a write could keep a posting and lose its decision.
 */
public final class DeadLetterUndecidable implements ProcessingExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(DeadLetterUndecidable.class);
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
      ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
    if (!(exception instanceof UndecidableEventException)) {
      return Response.fail();
    }
    observer.deadLetter(context.taskId(), exception);
    LOG.warn(
        "record {}-{} offset {} cannot be decided and becomes a dead letter: {}",
        context.topic(),
        context.partition(),
        context.offset(),
        Excerpt.cut(String.valueOf(exception.getMessage()), LOGGED_LETTERS));
    return Response.resume(
        deadLetters.of(context, context.sourceRawKey(), context.sourceRawValue(), exception));
  }
}
