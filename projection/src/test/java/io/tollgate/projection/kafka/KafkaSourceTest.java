package io.tollgate.projection.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollgate.projection.Offsets;
import io.tollgate.projection.kafka.KafkaSource.Decoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KafkaSourceTest {
  private static final TopicPartition FIRST = new TopicPartition("a", 0);
  private static final TopicPartition SECOND = new TopicPartition("a", 1);
  private static final Map<String, Decoder<String>> DECODERS = Map.of("a", KafkaSourceTest::text);

  private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");

  private static String text(ConsumerRecord<byte[], byte[]> record) {
    String text = new String(record.value(), StandardCharsets.UTF_8);
    if (text.equals("junk")) {
      throw new SerializationException("no magic byte");
    }
    return text;
  }

  @BeforeEach
  void fill() {
    consumer.updatePartitions(
        "a",
        List.of(
            new PartitionInfo("a", 0, null, null, null),
            new PartitionInfo("a", 1, null, null, null)));
    consumer.updateBeginningOffsets(Map.of(FIRST, 0L, SECOND, 0L));
    consumer.updateEndOffsets(Map.of(FIRST, 2L, SECOND, 0L));
  }

  private KafkaSource<String> source() {
    return KafkaSource.open(consumer, DECODERS);
  }

  private void add(long offset, String value) {
    consumer.addRecord(
        new ConsumerRecord<>("a", 0, offset, null, value.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void shouldReturnDecodedRecordsAndTheNextOffsets() {
    KafkaSource<String> source = source();
    add(0, "one");
    add(1, "two");
    assertThat(source.poll(Duration.ZERO)).containsExactly("one", "two");
    assertThat(source.offsets()).isEqualTo(Offsets.of("a", 0, 2).with(Offsets.of("a", 1, 0)));
    assertThat(source.ends()).isEqualTo(Offsets.of("a", 0, 2).with(Offsets.of("a", 1, 0)));
  }

  @Test
  void shouldContinueAtTheGivenOffsets() {
    KafkaSource<String> source = source();
    source.seek(Offsets.of("a", 0, 1).with(Offsets.of("gone", 0, 9)));
    add(0, "one");
    add(1, "two");
    assertThat(source.poll(Duration.ZERO)).containsExactly("two");
  }

  @Test
  void shouldNameTheRecordThatCannotBeDecoded() {
    KafkaSource<String> source = source();
    add(0, "one");
    add(1, "junk");
    assertThatThrownBy(() -> source.poll(Duration.ZERO))
        .isInstanceOf(SourceException.class)
        .hasMessage(
            "the record at offset 1 of partition 0 of topic a cannot be read: no magic byte");
  }

  @Test
  void shouldNameTheTopicsAndTheReasonOfARefusal() {
    KafkaSource<String> source = source();
    consumer.setPollException(new KafkaException("not authorized to read a"));
    assertThatThrownBy(() -> source.poll(Duration.ZERO))
        .isInstanceOf(SourceException.class)
        .hasMessage("cannot read the topics [a]: not authorized to read a");
  }

  @Test
  void shouldNameATopicThatDoesNotExistAndCloseItsConsumer() {
    consumer.updatePartitions("a", List.of());
    assertThatThrownBy(this::source)
        .isInstanceOf(SourceException.class)
        .hasMessage("topic a does not exist; create it first");
    assertThat(consumer.closed()).isTrue();
  }
}
