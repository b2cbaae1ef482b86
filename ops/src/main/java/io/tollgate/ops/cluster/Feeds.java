package io.tollgate.ops.cluster;

import io.tollgate.catalogue.Namespace;
import io.tollgate.catalogue.Topic;
import io.tollgate.compliance.cluster.DeadLetterTopic;
import io.tollgate.ops.book.Taker;
import io.tollgate.wire.codec.Codec;
import io.tollgate.wire.codec.Codecs;
import io.tollgate.wire.serde.HeadForm;
import io.tollgate.wire.serde.HeadReader;
import io.tollgate.wire.serde.Unopened;
import io.tollgate.wire.serde.WireSerdes;
import io.tollgate.wire.topic.Received;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.Deserializer;

/** What becomes of the records of each topic that the book is made of. */
final class Feeds {
  private final Map<String, Feed> byTopic = new HashMap<>();

  /** Reads a record, and tells a taker of it later: what cannot be read is told to nobody. */
  private interface Feed {
    Consumer<Taker> read(ConsumerRecord<byte[], byte[]> record);
  }

  Feeds(Namespace names, WireSerdes serdes) {
    headOf(
        names.topic(Topic.DECISIONS),
        serdes.heads(HeadForm.DECISION),
        (to, r) -> to.add(r.at(), r.value()));
    headOf(
        names.topic(Topic.LEVY_DUE), serdes.heads(HeadForm.LEVY_DUE), (to, r) -> to.add(r.value()));
    whole(
        names.topic(Topic.QUARTERLY_REVENUE),
        serdes,
        Codecs.QUARTERLY_REVENUE,
        (to, r) -> to.add(r.value()));
    whole(
        names.topic(Topic.OFFICER_OUTCOMES),
        serdes,
        Codecs.OFFICER_OUTCOME,
        (to, r) -> to.add(r.at(), r.value()));
    whole(
        names.topic(Topic.SCREENING_ALERTS),
        serdes,
        Codecs.SCREENING_ALERT,
        (to, r) -> to.add(r.at(), r.value()));
    byTopic.put(names.topic(Topic.SHIPMENTS_DLQ), Feeds::letter);
  }

  private record Timed<D>(Instant at, D value) {}

  private <H, D> void headOf(
      String topic, HeadReader<H, D> reader, BiConsumer<Taker, Timed<Unopened<H, D>>> into) {
    byTopic.put(
        topic, record -> told(into, new Timed<>(at(record), reader.read(topic, record.value()))));
  }

  private <D> void whole(
      String topic, WireSerdes serdes, Codec<D, ?> codec, BiConsumer<Taker, Timed<D>> into) {
    Deserializer<D> values = serdes.serde(codec).deserializer();
    byTopic.put(
        topic,
        record -> told(into, new Timed<>(at(record), values.deserialize(topic, record.value()))));
  }

  private static <D> Consumer<Taker> told(BiConsumer<Taker, Timed<D>> into, Timed<D> read) {
    return taker -> into.accept(taker, read);
  }

  private static Instant at(ConsumerRecord<?, ?> record) {
    return Instant.ofEpochMilli(record.timestamp());
  }

  private static Consumer<Taker> letter(ConsumerRecord<byte[], byte[]> record) {
    Map<String, byte[]> headers = new HashMap<>();
    for (Header header : record.headers()) {
      headers.put(header.key(), header.value());
    }
    String key = record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8);
    Received<byte[]> received =
        new Received<>(
            record.partition(), record.offset(), record.timestamp(), key, record.value(), headers);
    return taker -> taker.add(DeadLetterTopic.of(received));
  }

  /** The topics. */
  Set<String> topics() {
    return Set.copyOf(byTopic.keySet());
  }

  /**
   * Reads all of a poll, and only then has a taker told of it.
   *
   * @throws ClusterException if one cannot be read
   */
  List<Consumer<Taker>> read(ConsumerRecords<byte[], byte[]> records) {
    List<Consumer<Taker>> read = new ArrayList<>(records.count());
    for (ConsumerRecord<byte[], byte[]> record : records) {
      try {
        read.add(byTopic.get(record.topic()).read(record));
      } catch (SerializationException e) {
        throw new ClusterException(
            "topic %s cannot be read: %s".formatted(record.topic(), e.getMessage()), e);
      }
    }
    return read;
  }
}
