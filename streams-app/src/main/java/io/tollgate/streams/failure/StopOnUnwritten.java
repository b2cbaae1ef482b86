package io.tollgate.streams.failure;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fails the task if a result cannot be written, so that its transaction is rolled back and
 * replayed. A dead letter instead would lose the result and keep the state that goes with it.
 * {@code DecideShipment} refuses an event whose results are too large before anything is written,
 * so a record that is refused for its size here means that a topic's limit is too low.
 */
public final class StopOnUnwritten implements ProductionExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(StopOnUnwritten.class);

  @Override
  public void configure(Map<String, ?> configs) {
    // It needs no settings.
  }

  @Override
  public Response handleError(
      ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception exception) {
    if (exception instanceof RetriableException) {
      return Response.retry();
    }
    if (exception instanceof RecordTooLargeException) {
      LOG.error(
          "topic {} refuses a record of {} bytes, a result of {}-{} offset {}; raise"
              + " max.message.bytes of the topic ({})",
          record.topic(),
          record.value() == null ? 0 : record.value().length,
          context.topic(),
          context.partition(),
          context.offset(),
          exception.getMessage());
    }
    return Response.fail();
  }

  @Override
  @SuppressWarnings("rawtypes") // The interface of Kafka Streams has a raw type here.
  public Response handleSerializationError(
      ErrorHandlerContext context,
      ProducerRecord record,
      Exception exception,
      SerializationExceptionOrigin origin) {
    return Response.fail();
  }
}
