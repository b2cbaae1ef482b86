package io.tollgate.compliance.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import io.tollgate.catalogue.Topic;
import io.tollgate.compliance.ComplianceException;
import io.tollgate.compliance.deadletter.DeadLetter;
import io.tollgate.compliance.deadletter.OpenedDeadLetter;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.wire.codec.Codecs;
import io.tollgate.wire.deadletter.RawReference;
import io.tollgate.wire.source.SourceRows;
import io.tollgate.wire.topic.RangeReader;
import io.tollgate.wire.topic.RangeReader.Range;
import io.tollgate.wire.topic.Received;
import io.tollgate.wire.topic.TopicSource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Lists dead letters with their causes, and publishes them again after the cause is fixed. Not
 * thread-safe.
 */
public final class DeadLetterTopic implements AutoCloseable {
  private static final String EXCEPTION = "__streams.errors.exception";
  private static final String MESSAGE = "__streams.errors.message";
  private static final String TOPIC = RawReference.TOPIC;
  private static final String PARTITION = RawReference.PARTITION;
  private static final String OFFSET = RawReference.OFFSET;
  private static final int MOST_HEX = 512;

  private final TopicSource source;
  private final Deserializer<ShipmentEvent> events;
  private final RangeReader ranges;
  private final RawRecords raw;

  /** Opens the dead-letter topic of an installation. */
  public DeadLetterTopic(TopicSource source) {
    this.source = source;
    this.events = source.serdes().serde(Codecs.SHIPMENT_EVENT).deserializer();
    this.ranges = new RangeReader(source.cluster());
    this.raw = new RawRecords(ranges);
  }

  /**
   * Passes every dead letter that is on the topic now to a visitor, in order within a partition,
   * and keeps none in memory.
   *
   * @throws io.tollgate.wire.topic.TopicException if the topic cannot be read
   */
  public void forEach(Consumer<DeadLetter> visitor) {
    source.forEachRaw(Topic.SHIPMENTS_DLQ, record -> visitor.accept(of(record)));
  }

  /** Reads a dead letter from a record and the headers that Kafka Streams added. */
  public static DeadLetter of(Received<byte[]> record) {
    Map<String, byte[]> headers = record.headers();
    SourceRows rows = SourceRows.parse(headers.get(SourceRows.HEADER));
    String exception = text(headers, EXCEPTION);
    return new DeadLetter(
        record.partition(),
        record.offset(),
        Instant.ofEpochMilli(record.timestamp()),
        record.key() == null ? "" : record.key(),
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

  /** A dead letter with its bytes, decoded as far as possible; empty if it does not exist. */
  public Optional<OpenedDeadLetter> open(int partition, long offset) {
    return record(partition, offset).map(this::opened);
  }

  private Optional<Received<byte[]>> record(int partition, long offset) {
    List<Received<byte[]>> found = new ArrayList<>();
    ranges.read(
        Range.ofOne(source.names().topic(Topic.SHIPMENTS_DLQ), partition, offset), found::add);
    return found.stream().filter(record -> record.offset() == offset).findFirst();
  }

  private OpenedDeadLetter opened(Received<byte[]> record) {
    Map<String, String> texts = new HashMap<>();
    record.headers().keySet().forEach(name -> texts.put(name, text(record.headers(), name)));
    byte[] value = record.value() == null ? new byte[0] : record.value();
    DeadLetter deadLetter = of(record);
    Optional<RawReference> reference = RawReference.in(record.headers());
    if (reference.isPresent()) {
      String fault =
          "the record has %d bytes, of which the dead letter has the first %d"
              .formatted(reference.get().bytes(), value.length);
      return new OpenedDeadLetter(
          deadLetter, texts, reference.get().bytes(), hex(value), "", "", fault);
    }
    try {
      JsonNode content = source.serdes().json(source.names().topic(Topic.SHIPMENTS), value);
      Shipment shipment = shipment(value);
      return new OpenedDeadLetter(
          deadLetter,
          texts,
          value.length,
          hex(value),
          content.toString(),
          shipment.id().orElse(""),
          shipment.fault());
    } catch (SerializationException e) {
      return new OpenedDeadLetter(
          deadLetter, texts, value.length, hex(value), "", "", String.valueOf(e.getMessage()));
    }
  }

  private static String hex(byte[] value) {
    return HexFormat.ofDelimiter(" ").formatHex(value, 0, Math.min(value.length, MOST_HEX));
  }

  private record Shipment(Optional<String> id, String fault) {}

  private Shipment shipment(byte[] value) {
    try {
      ShipmentEvent event = events.deserialize(source.names().topic(Topic.SHIPMENTS), value);
      return new Shipment(Optional.ofNullable(event).map(ShipmentEvent::shipmentId), "");
    } catch (SerializationException e) {
      return new Shipment(Optional.empty(), String.valueOf(e.getMessage()));
    }
  }

  /**
   * Publishes dead letters again, unchanged and in the given order. The key is the shipment's id if
   * the value can be decoded, else the old key. If an event was decided in the meantime, its copy
   * is a DUPLICATE, so nothing counts twice.
   *
   * @param published called with each dead letter and its new place on the shipments topic, {@code
   *     partition:offset}, such as {@code 3:17}
   * @throws ComplianceException if a dead letter does not exist or cannot be written; those before
   *     it are published
   */
  public void replay(List<DeadLetter> deadLetters, BiConsumer<DeadLetter, String> published) {
    try (Replay replay = replay(published)) {
      for (DeadLetter deadLetter : deadLetters) {
        replay.publish(
            record(deadLetter.partition(), deadLetter.offset())
                .map(this::whole)
                .orElseThrow(() -> missing(deadLetter.partition(), deadLetter.offset())));
      }
      replay.finish();
    }
  }

  private Received<byte[]> whole(Received<byte[]> letter) {
    return raw.whole(letter)
        .orElseThrow(
            () ->
                new ComplianceException(
                    "dead letter " + of(letter).place() + " " + RawRecords.GONE));
  }

  /**
   * Publishes again every dead letter that can be decoded now and was not replayed before. It keeps
   * at most a few hundred in memory. A second call publishes nothing more.
   *
   * <p>It first reads the shipments topic for earlier replays, and keeps their places in memory.
   *
   * @param published called with each replayed dead letter and its new place
   * @param skipped called with each other dead letter and the reason, the rest of a sentence
   * @throws ComplianceException if a dead letter cannot be written; those before it are published
   */
  public void replayAll(
      BiConsumer<DeadLetter, String> published, BiConsumer<DeadLetter, String> skipped) {
    Set<String> replayed = replayed();
    try (Replay replay = replay(published)) {
      source.forEachRaw(
          Topic.SHIPMENTS_DLQ,
          record -> {
            Optional<Received<byte[]>> whole = raw.whole(record);
            whole
                .map(found -> whyNotReplayed(found, replayed))
                .orElse(Optional.of(RawRecords.GONE))
                .ifPresentOrElse(
                    reason -> skipped.accept(of(record), reason),
                    () -> replay.publish(whole.orElseThrow()));
          });
      replay.finish();
    }
  }

  /** The places of the dead letters that were published again. */
  private Set<String> replayed() {
    Set<String> places = new HashSet<>();
    source.forEachRaw(
        Topic.SHIPMENTS,
        record -> {
          byte[] from = record.headers().get(Replay.REPLAYED);
          if (from != null) {
            places.add(new String(from, StandardCharsets.UTF_8));
          }
        });
    return places;
  }

  private Optional<String> whyNotReplayed(Received<byte[]> record, Set<String> replayed) {
    String topic = text(record.headers(), TOPIC);
    if (!topic.isEmpty() && !topic.equals(source.names().topic(Topic.SHIPMENTS))) {
      return Optional.of("came from topic " + topic + ", which is not replayed");
    }
    if (replayed.contains(of(record).place())) {
      return Optional.of("was replayed before");
    }
    if (record.headers().containsKey(Replay.REPLAYED)) {
      return Optional.of(
          "is a replay of "
              + text(record.headers(), Replay.REPLAYED)
              + " that failed again; fix its cause, then replay it by its place");
    }
    String fault = record.value() == null ? "it has no value" : shipment(record.value()).fault();
    return fault.isEmpty()
        ? Optional.empty()
        : Optional.of("still cannot be decoded; fix the cause first: " + fault);
  }

  private Replay replay(BiConsumer<DeadLetter, String> published) {
    return Replay.to(
        source.cluster(),
        source.names().topic(Topic.SHIPMENTS),
        value -> shipment(value).id(),
        published);
  }

  /** The error for a place without a dead letter. */
  public static ComplianceException missing(int partition, long offset) {
    return new ComplianceException(
        "there is no dead letter %d:%d (partition:offset)".formatted(partition, offset));
  }

  @Override
  public void close() {
    ranges.close();
  }
}
