package io.tollgate.producer.publish;

import io.tollgate.catalogue.Topic;
import io.tollgate.domain.shipment.Bounds;
import io.tollgate.domain.shipment.ShapeException;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.wire.codec.Codecs;
import io.tollgate.wire.source.SourceRows;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Publishes shipment events: the part of Tollgate that an ERP system embeds.
 *
 * <pre>{@code
 * PublisherSettings settings = PublisherSettings.of("kafka:9092", "http://registry:8081");
 * try (ShipmentPublisher publisher = ShipmentPublisher.connect(settings)) {
 *   publisher.publish(event).join();
 * }
 * }</pre>
 *
 * <p>Every event is written once and acknowledged by all replicas; events of one shipment keep the
 * order of the calls. Publishing the same event again is harmless: its outcome is DUPLICATE. After
 * a failed event, the publisher accepts no further events: fix the cause, open a new publisher, and
 * publish again from the first event that has no {@link Place}. Thread-safe.
 */
public final class ShipmentPublisher implements AutoCloseable {
  private final String brokers;
  private final String topic;
  private final KafkaProducer<String, ShipmentEvent> producer;
  private final ConcurrentMap<Integer, Published.Range> acknowledged = new ConcurrentHashMap<>();
  private final AtomicReference<PublishException> failure = new AtomicReference<>();

  private ShipmentPublisher(
      String brokers, String topic, KafkaProducer<String, ShipmentEvent> producer) {
    this.brokers = brokers;
    this.topic = topic;
    this.producer = producer;
  }

  /**
   * Opens a publisher that connects with the first event.
   *
   * @throws PublishException if the addresses are invalid
   * @throws IllegalArgumentException if a setting of the registry is missing or invalid
   */
  public static ShipmentPublisher connect(PublisherSettings settings) {
    return new ShipmentPublisher(
        settings.cluster().bootstrapServers(),
        settings.names().topic(Topic.SHIPMENTS),
        SafeProducer.open(
            settings.cluster(), settings.serdes().serde(Codecs.SHIPMENT_EVENT).serializer()));
  }

  /**
   * Publishes an event.
   *
   * @return the event's place, once it is acknowledged; fails with a {@link PublishException}
   * @throws PublishException if an earlier event could not be written, or this one cannot be
   *     accepted
   * @throws ShapeException if a text of the event, or the event, is over its bound ({@link
   *     Bounds}); nothing is written, and the publisher accepts further events
   */
  public CompletableFuture<Place> publish(ShipmentEvent event) {
    CompletableFuture<Place> place = new CompletableFuture<>();
    send(
        event,
        Optional.empty(),
        (metadata, exception) -> {
          if (acknowledge(metadata, exception, event)) {
            place.complete(new Place(metadata.partition(), metadata.offset()));
          } else {
            place.completeExceptionally(failure.get());
          }
        });
    return place;
  }

  /**
   * Publishes an event that was read from a file, so that a rejection can name file and row. Waits
   * only if the brokers are slower than the caller; {@link #flush} reports failures.
   *
   * @throws PublishException if an earlier event could not be written, or this one cannot be
   *     accepted
   * @throws ShapeException if a text of the event, or the event, is over its bound ({@link
   *     Bounds}); nothing is written, and the publisher accepts further events
   */
  public void publish(ShipmentEvent event, SourceRows rows) {
    send(
        event, Optional.of(rows), (metadata, exception) -> acknowledge(metadata, exception, event));
  }

  private void send(ShipmentEvent event, Optional<SourceRows> rows, Callback callback) {
    Optional<Bounds.Fault> fault = Bounds.of(event);
    if (fault.isPresent()) {
      throw fault.get().exception();
    }
    throwIfFailed();
    ProducerRecord<String, ShipmentEvent> record =
        new ProducerRecord<>(topic, event.shipmentId(), event);
    rows.ifPresent(source -> record.headers().add(SourceRows.HEADER, source.bytes()));
    try {
      // The callback reports failures; a future would be one more object per event.
      Future<RecordMetadata> unused = producer.send(record, callback);
    } catch (KafkaException | IllegalStateException e) {
      fail(event, e);
      throwIfFailed();
    }
  }

  private boolean acknowledge(RecordMetadata metadata, Exception exception, ShipmentEvent event) {
    if (exception != null) {
      fail(event, exception);
      return false;
    }
    acknowledged.merge(
        metadata.partition(), Published.Range.of(metadata.offset()), Published.Range::plus);
    return true;
  }

  private void fail(ShipmentEvent event, Exception cause) {
    failure.compareAndSet(
        null,
        new PublishException(
            "event %s of shipment %s could not be written to topic %s: %s"
                .formatted(event.eventId(), event.shipmentId(), topic, words(cause)),
            cause));
  }

  private String words(Exception cause) {
    return cause instanceof TimeoutException
        ? "the brokers at %s do not answer, or do not have the topic; check the address, or create the topic (%s)"
            .formatted(brokers, cause.getMessage())
        : cause.getMessage();
  }

  private void throwIfFailed() {
    PublishException failed = failure.get();
    if (failed != null) {
      throw failed;
    }
  }

  /**
   * Waits until all accepted events are acknowledged.
   *
   * @return all events that this publisher has written
   * @throws PublishException if an event could not be written
   */
  public Published flush() {
    producer.flush();
    throwIfFailed();
    return new Published(acknowledged);
  }

  /**
   * Waits for the accepted events and closes. Failures are not reported; call {@link #flush} first.
   */
  @Override
  public void close() {
    producer.close();
  }

  /** Closes immediately. Events without an acknowledgement may or may not be written. */
  public void abandon() {
    producer.close(Duration.ZERO);
  }
}
