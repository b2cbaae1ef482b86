package io.tollgate.compliance.cluster;

import io.tollgate.catalogue.Topic;
import io.tollgate.compliance.ComplianceException;
import io.tollgate.compliance.deadletter.DeadLetter;
import io.tollgate.wire.source.SourceRows;
import io.tollgate.wire.topic.ClusterConnection;
import io.tollgate.wire.topic.Received;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Publishes dead letters again, with at most {@value #MAX_IN_FLIGHT} unacknowledged, so that it
 * neither waits for each one nor keeps all in memory. Not thread-safe.
 */
final class Replay implements AutoCloseable {
  /** The header of a replayed record: its place on the dead-letter topic. */
  static final String REPLAYED = "tollgate.replayed-from";

  static final int MAX_IN_FLIGHT = 256;

  private final Producer<byte[], byte[]> producer;
  private final String topic;
  private final Function<byte[], Optional<String>> shipmentId;
  private final BiConsumer<DeadLetter, String> published;
  private final Deque<Sent> inFlight = new ArrayDeque<>();

  private record Sent(DeadLetter deadLetter, Future<RecordMetadata> acknowledged) {}

  /**
   * Creates a replay that owns a producer and closes it.
   *
   * @param topic the topic to which the records go
   * @param shipmentId decodes the shipment's id from a value; empty if it cannot
   * @param published called with each acknowledged dead letter, in order, and its new place, {@code
   *     partition:offset}
   */
  Replay(
      Producer<byte[], byte[]> producer,
      String topic,
      Function<byte[], Optional<String>> shipmentId,
      BiConsumer<DeadLetter, String> published) {
    this.producer = producer;
    this.topic = topic;
    this.shipmentId = shipmentId;
    this.published = published;
  }

  static Replay to(
      ClusterConnection cluster,
      String topic,
      Function<byte[], Optional<String>> shipmentId,
      BiConsumer<DeadLetter, String> published) {
    Map<String, Object> settings = cluster.properties();
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    // The topic's own limit decides, not the producer's.
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topic.RESULT_BYTES);
    return new Replay(
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer()),
        topic,
        shipmentId,
        published);
  }

  /**
   * Sends a dead letter's record again, with unchanged value and source header.
   *
   * @throws ComplianceException if this record or an earlier one cannot be written
   */
  void publish(Received<byte[]> record) {
    DeadLetter deadLetter = DeadLetterTopic.of(record);
    byte[] key =
        shipmentId
            .apply(record.value())
            .or(() -> Optional.ofNullable(record.key()))
            .map(id -> id.getBytes(StandardCharsets.UTF_8))
            .orElse(null);
    ProducerRecord<byte[], byte[]> again = new ProducerRecord<>(topic, key, record.value());
    byte[] source = record.headers().get(SourceRows.HEADER);
    if (source != null) {
      again.headers().add(SourceRows.HEADER, source);
    }
    again.headers().add(REPLAYED, deadLetter.place().getBytes(StandardCharsets.UTF_8));
    if (inFlight.size() == MAX_IN_FLIGHT) {
      awaitFirst();
    }
    try {
      inFlight.add(new Sent(deadLetter, producer.send(again)));
    } catch (KafkaException e) {
      throw failed(deadLetter, e);
    }
  }

  /**
   * Waits for all unacknowledged records.
   *
   * @throws ComplianceException if a record cannot be written
   */
  void finish() {
    while (!inFlight.isEmpty()) {
      awaitFirst();
    }
  }

  private void awaitFirst() {
    Sent first = inFlight.remove();
    try {
      RecordMetadata written = first.acknowledged().get();
      published.accept(first.deadLetter(), written.partition() + ":" + written.offset());
    } catch (ExecutionException e) {
      throw failed(first.deadLetter(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ComplianceException(
          "interrupted while publishing dead letter " + first.deadLetter().place(), e);
    }
  }

  private static ComplianceException failed(DeadLetter deadLetter, Throwable cause) {
    return new ComplianceException(
        "dead letter " + deadLetter.place() + " cannot be published: " + cause, cause);
  }

  /** Waits for unacknowledged records, so that after a failure the others are still reported. */
  @Override
  public void close() {
    producer.close();
    while (!inFlight.isEmpty()) {
      try {
        awaitFirst();
      } catch (ComplianceException e) {
        // The caller already has the first failure; this record is not reported as published.
      }
    }
  }
}
