package io.tollgate.ops.cluster;

import io.tollgate.catalogue.Namespace;
import io.tollgate.catalogue.Topic;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.ops.book.DeadLetter;
import io.tollgate.ops.book.OpenedLetter;
import io.tollgate.ops.lag.TopicPart;
import io.tollgate.wire.codec.Codecs;
import io.tollgate.wire.serde.WireSerdes;
import io.tollgate.wire.source.SourceRows;
import io.tollgate.wire.topic.ClusterConnection;
import io.tollgate.wire.topic.Received;
import io.tollgate.wire.topic.TopicReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * The dead-letter topic: what lies there, why, and how it is published again once the cause is
 * mended. For one thread.
 */
public final class DeadLetters implements AutoCloseable {
  /** The header of a record that was published again: where it lay. */
  public static final String REPLAYED = "tollgate.replayed-from";

  private static final String EXCEPTION = "__streams.errors.exception";
  private static final String MESSAGE = "__streams.errors.message";
  private static final String PARTITION = "__streams.errors.partition";
  private static final String OFFSET = "__streams.errors.offset";
  private static final int MOST_HEX = 512;
  private static final Duration WAIT = Duration.ofMillis(200);

  private final ClusterConnection connection;
  private final Namespace names;
  private final WireSerdes serdes;
  private final Deserializer<ShipmentEvent> events;
  private final LogReader log;

  /** The letters of an installation. */
  public DeadLetters(ClusterConnection connection, Namespace names, WireSerdes serdes) {
    this.connection = connection;
    this.names = names;
    this.serdes = serdes;
    this.events = serdes.serde(Codecs.SHIPMENT_EVENT).deserializer();
    this.log = new LogReader(connection);
  }

  /** Every letter, partition by partition. */
  public List<DeadLetter> list() {
    List<DeadLetter> letters = new ArrayList<>();
    try (TopicReader<byte[]> reader = TopicReader.openRaw(connection, topic())) {
      while (!reader.isAtEnd()) {
        reader.poll(WAIT).forEach(received -> letters.add(letter(received)));
      }
    }
    return letters;
  }

  private String topic() {
    return names.topic(Topic.SHIPMENTS_DLQ);
  }

  /** A letter as it was read; Kafka Streams says in headers where the record lay. */
  static DeadLetter letter(Received<byte[]> received) {
    Map<String, byte[]> headers = received.headers();
    SourceRows rows = SourceRows.parse(headers.get(SourceRows.HEADER));
    String exception = text(headers, EXCEPTION);
    return new DeadLetter(
        received.partition(),
        received.offset(),
        Instant.ofEpochMilli(received.timestamp()),
        received.key() == null ? "" : received.key(),
        exception.substring(exception.lastIndexOf('.') + 1),
        text(headers, MESSAGE),
        text(headers, PARTITION) + ":" + text(headers, OFFSET),
        rows.file(),
        rows.rowOf(OptionalInt.empty()));
  }

  private static String text(Map<String, byte[]> headers, String header) {
    byte[] value = headers.get(header);
    return value == null ? "" : new String(value, StandardCharsets.UTF_8);
  }

  /** A letter with its bytes, decoded as far as possible; empty if there is none. */
  public Optional<OpenedLetter> open(int partition, long offset) {
    return record(partition, offset).map(this::opened);
  }

  private Optional<ConsumerRecord<byte[], byte[]>> record(int partition, long offset) {
    List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
    log.read(new TopicPart(topic(), partition), offset, offset + 1, 1, found::add);
    return found.stream().filter(record -> record.offset() == offset).findFirst();
  }

  private OpenedLetter opened(ConsumerRecord<byte[], byte[]> record) {
    Map<String, byte[]> headers = new HashMap<>();
    Map<String, String> texts = new HashMap<>();
    for (Header header : record.headers()) {
      headers.put(header.key(), header.value());
      texts.put(header.key(), text(headers, header.key()));
    }
    byte[] value = record.value() == null ? new byte[0] : record.value();
    String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
    DeadLetter letter =
        letter(
            new Received<>(
                record.partition(), record.offset(), record.timestamp(), key, value, headers));
    try {
      String content = serdes.text(names.topic(Topic.SHIPMENTS), value);
      Shipment shipment = shipment(value);
      String id = shipment.id().orElse("");
      return new OpenedLetter(
          letter, texts, value.length, hex(value), content, id, shipment.fault());
    } catch (SerializationException e) {
      return new OpenedLetter(
          letter, texts, value.length, hex(value), "", "", String.valueOf(e.getMessage()));
    }
  }

  private static String hex(byte[] value) {
    return HexFormat.ofDelimiter(" ").formatHex(value, 0, Math.min(value.length, MOST_HEX));
  }

  private record Shipment(Optional<String> id, String fault) {}

  private Shipment shipment(byte[] value) {
    try {
      ShipmentEvent event = events.deserialize(names.topic(Topic.SHIPMENTS), value);
      return new Shipment(Optional.ofNullable(event).map(ShipmentEvent::shipmentId), "");
    } catch (SerializationException e) {
      return new Shipment(Optional.empty(), String.valueOf(e.getMessage()));
    }
  }

  /**
   * Publishes letters again as they are, in the order given, each under its shipment's id where
   * that can be decoded and else under the key it had. What had been decided after all is a
   * duplicate then, so nothing is counted twice.
   *
   * @return where each of them lies now on the shipments topic, such as {@code 3:17}
   * @throws ClusterException if one is not there, or cannot be written
   */
  public List<String> replay(List<DeadLetter> letters) {
    Map<String, Object> settings = connection.properties();
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    List<String> places = new ArrayList<>();
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      for (DeadLetter letter : letters) {
        places.add(replay(producer, letter));
      }
    }
    return places;
  }

  private String replay(KafkaProducer<byte[], byte[]> producer, DeadLetter letter) {
    ConsumerRecord<byte[], byte[]> record =
        record(letter.partition(), letter.offset())
            .orElseThrow(() -> ClusterException.noLetter(letter.partition(), letter.offset()));
    byte[] key =
        shipment(record.value())
            .id()
            .map(id -> id.getBytes(StandardCharsets.UTF_8))
            .orElse(record.key());
    ProducerRecord<byte[], byte[]> again =
        new ProducerRecord<>(names.topic(Topic.SHIPMENTS), key, record.value());
    Header source = record.headers().lastHeader(SourceRows.HEADER);
    if (source != null) {
      again.headers().add(source);
    }
    String place = letter.partition() + ":" + letter.offset();
    again.headers().add(REPLAYED, place.getBytes(StandardCharsets.UTF_8));
    try {
      RecordMetadata written = producer.send(again).get();
      return written.partition() + ":" + written.offset();
    } catch (ExecutionException | KafkaException e) {
      throw new ClusterException("dead letter " + place + " cannot be published: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClusterException("interrupted while publishing dead letter " + place, e);
    }
  }

  @Override
  public void close() {
    log.close();
  }
}
