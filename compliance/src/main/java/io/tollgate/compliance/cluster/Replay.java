package io.tollgate.compliance.cluster;

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
 * Publishes dead letters again, with at most {@value #MOST_UNDER_WAY} unacknowledged, so that it
 * neither waits for each one nor holds all of them. For one thread.
 */
final class Replay implements AutoCloseable {
  /** The header of a record that was published again: its place on the dead-letter topic. */
  static final String REPLAYED = "tollgate.replayed-from";

  static final int MOST_UNDER_WAY = 256;

  private final Producer<byte[], byte[]> producer;
  private final String topic;
  private final Function<byte[], Optional<String>> shipmentId;
  private final BiConsumer<DeadLetter, String> published;
  private final Deque<Sent> underWay = new ArrayDeque<>();

  private record Sent(DeadLetter deadLetter, Future<RecordMetadata> acknowledged) {}

  /**
   * With a producer, which it closes.
   *
   * @param topic where the records go
   * @param shipmentId the shipment of a value, where it can be decoded
   * @param published is called for each record that was acknowledged, in order, and of its new
   *     place
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
    return new Replay(
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer()),
        topic,
        shipmentId,
        published);
  }

  /**
   * Sends a record again. What it was before it became a dead letter is not changed.
   *
   * @throws ComplianceException if this one or one before it cannot be written
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
    if (underWay.size() == MOST_UNDER_WAY) {
      awaitFirst();
    }
    try {
      underWay.add(new Sent(deadLetter, producer.send(again)));
    } catch (KafkaException e) {
      throw failed(deadLetter, e);
    }
  }

  /**
   * Waits for all that are under way.
   *
   * @throws ComplianceException if one cannot be written
   */
  void finish() {
    while (!underWay.isEmpty()) {
      awaitFirst();
    }
  }

  private void awaitFirst() {
    Sent first = underWay.remove();
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

  /** Closing waits for what is under way: after a failure the rest is reported, too. */
  @Override
  public void close() {
    producer.close();
    while (!underWay.isEmpty()) {
      try {
        awaitFirst();
      } catch (ComplianceException e) {
        // The caller has the first failure; this record is not reported as published.
      }
    }
  }
}
