package io.tollgate.compliance.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollgate.catalogue.Namespace;
import io.tollgate.catalogue.Topic;
import io.tollgate.compliance.ComplianceException;
import io.tollgate.compliance.deadletter.OpenedDeadLetter;
import io.tollgate.testbed.fixture.SharedStack;
import io.tollgate.testbed.fixture.SharedStackExtension;
import io.tollgate.wire.deadletter.RawReference;
import io.tollgate.wire.serde.WireSerdes;
import io.tollgate.wire.topic.ClusterConnection;
import io.tollgate.wire.topic.Received;
import io.tollgate.wire.topic.TopicAdmin;
import io.tollgate.wire.topic.TopicSource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A dead letter that has only the head of its record, and refers to it. */
@ExtendWith(SharedStackExtension.class)
@Timeout(180)
class LargeDeadLetterOnABrokerIT {
  private static final int HEAD = 65_536;

  private final Namespace names;
  private final ClusterConnection cluster;
  private final TopicSource source;

  LargeDeadLetterOnABrokerIT(SharedStack stack) {
    names = new Namespace(stack.runId());
    cluster = ClusterConnection.to(stack.bootstrapServers());
    source =
        new TopicSource(
            cluster,
            names,
            WireSerdes.configured(Map.of("schema.registry.url", stack.registryUrl())));
    try (TopicAdmin admin = TopicAdmin.connect(cluster, names)) {
      admin.create(1, (short) 1);
    }
  }

  private RecordMetadata write(Topic topic, byte[] value, Map<String, String> headers)
      throws Exception {
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            cluster.properties(), new StringSerializer(), new ByteArraySerializer())) {
      ProducerRecord<String, byte[]> record =
          new ProducerRecord<>(names.topic(topic), "S-1", value);
      headers.forEach((name, text) -> record.headers().add(name, utf8(text)));
      return producer.send(record).get();
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private RecordMetadata refer(RecordMetadata record, RawReference reference, byte[] value)
      throws Exception {
    return write(
        Topic.SHIPMENTS_DLQ,
        Arrays.copyOf(value, HEAD),
        Map.of(
            RawReference.TOPIC,
            record.topic(),
            RawReference.PARTITION,
            Integer.toString(record.partition()),
            RawReference.OFFSET,
            Long.toString(record.offset()),
            RawReference.BYTES_HEADER,
            Integer.toString(reference.bytes()),
            RawReference.SHA256_HEADER,
            reference.sha256()));
  }

  @Test
  void shouldReplayAllBytesOfTheRecordAndNoOtherRecord() throws Exception {
    byte[] value = utf8("A".repeat(1_047_500));
    RecordMetadata record = write(Topic.SHIPMENTS, value, Map.of());
    RecordMetadata letter = refer(record, RawReference.of(value), value);
    try (DeadLetterTopic letters = new DeadLetterTopic(source)) {
      OpenedDeadLetter opened = letters.open(letter.partition(), letter.offset()).orElseThrow();
      assertThat(opened.size()).isEqualTo(1_047_500);
      assertThat(opened.fault())
          .isEqualTo("the record has 1047500 bytes, of which the dead letter has the first 65536");

      List<String> places = new ArrayList<>();
      letters.replay(List.of(opened.deadLetter()), (one, place) -> places.add(place));
      assertThat(places).hasSize(1);

      RecordMetadata wrong = refer(record, RawReference.of(utf8("B")), value);
      OpenedDeadLetter other = letters.open(wrong.partition(), wrong.offset()).orElseThrow();
      assertThatThrownBy(
              () -> letters.replay(List.of(other.deadLetter()), (one, place) -> places.add(place)))
          .isInstanceOf(ComplianceException.class)
          .hasMessageContaining("has only the head of its record");
      List<String> skipped = new ArrayList<>();
      letters.replayAll((one, place) -> places.add(place), (one, reason) -> skipped.add(reason));
      assertThat(places).hasSize(1);
      assertThat(skipped).hasSize(2);
      assertThat(skipped.get(0)).isEqualTo("was replayed before");
      assertThat(skipped.get(1)).startsWith("has only the head of its record");
    }
    List<Received<byte[]>> shipments = new ArrayList<>();
    source.forEachRaw(Topic.SHIPMENTS, shipments::add);
    assertThat(shipments).hasSize(2).allSatisfy(one -> assertThat(one.value()).isEqualTo(value));
  }
}
