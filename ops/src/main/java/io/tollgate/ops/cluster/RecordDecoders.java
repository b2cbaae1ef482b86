package io.tollgate.ops.cluster;

import io.tollgate.catalogue.Namespace;
import io.tollgate.catalogue.Topic;
import io.tollgate.compliance.cluster.DeadLetterTopic;
import io.tollgate.ops.readmodel.RecordHandler;
import io.tollgate.projection.kafka.KafkaSource.Decoder;
import io.tollgate.wire.codec.Codec;
import io.tollgate.wire.codec.Codecs;
import io.tollgate.wire.serde.HeadForm;
import io.tollgate.wire.serde.HeadReader;
import io.tollgate.wire.serde.Unopened;
import io.tollgate.wire.serde.WireSerdes;
import io.tollgate.wire.topic.Received;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.Deserializer;

/** Decodes the records of each topic that the console's read model follows. */
public final class RecordDecoders {
  private final Map<String, Decoder<Consumer<RecordHandler>>> byTopic = new HashMap<>();

  /** Creates decoders for an installation's topics. */
  public RecordDecoders(Namespace names, WireSerdes serdes) {
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
    byTopic.put(names.topic(Topic.SHIPMENTS_DLQ), RecordDecoders::deadLetter);
  }

  private record Timed<D>(Instant at, D value) {}

  private <H, D> void headOf(
      String topic,
      HeadReader<H, D> reader,
      BiConsumer<RecordHandler, Timed<Unopened<H, D>>> into) {
    byTopic.put(
        topic, record -> handed(into, new Timed<>(at(record), reader.read(topic, record.value()))));
  }

  private <D> void whole(
      String topic,
      WireSerdes serdes,
      Codec<D, ?> codec,
      BiConsumer<RecordHandler, Timed<D>> into) {
    Deserializer<D> values = serdes.serde(codec).deserializer();
    byTopic.put(
        topic,
        record -> handed(into, new Timed<>(at(record), values.deserialize(topic, record.value()))));
  }

  private static <D> Consumer<RecordHandler> handed(
      BiConsumer<RecordHandler, Timed<D>> into, Timed<D> read) {
    return handler -> into.accept(handler, read);
  }

  private static Instant at(ConsumerRecord<?, ?> record) {
    return Instant.ofEpochMilli(record.timestamp());
  }

  private static Consumer<RecordHandler> deadLetter(ConsumerRecord<byte[], byte[]> record) {
    Map<String, byte[]> headers = new HashMap<>();
    for (Header header : record.headers()) {
      headers.put(header.key(), header.value());
    }
    String key = record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8);
    Received<byte[]> received =
        new Received<>(
            record.partition(), record.offset(), record.timestamp(), key, record.value(), headers);
    return handler -> handler.add(DeadLetterTopic.of(received));
  }

  /** The decoders by topic name. */
  public Map<String, Decoder<Consumer<RecordHandler>>> byTopic() {
    return Map.copyOf(byTopic);
  }
}
