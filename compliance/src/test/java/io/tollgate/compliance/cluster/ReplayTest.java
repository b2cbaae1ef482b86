package io.tollgate.compliance.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollgate.compliance.ComplianceException;
import io.tollgate.wire.topic.Received;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class ReplayTest {
  private final List<String> published = new ArrayList<>();

  private static MockProducer<byte[], byte[]> producer(boolean acknowledges) {
    return new MockProducer<>(
        acknowledges, null, new ByteArraySerializer(), new ByteArraySerializer());
  }

  private Replay replay(MockProducer<byte[], byte[]> producer) {
    return new Replay(
        producer,
        "shipments",
        value -> value[0] == 's' ? Optional.of("S-1") : Optional.empty(),
        (deadLetter, place) -> published.add(deadLetter.place() + " to " + place));
  }

  private static Received<byte[]> record(long offset, String value) {
    return new Received<>(
        2,
        offset,
        0,
        "key",
        value.getBytes(StandardCharsets.UTF_8),
        Map.of("tollgate.source", "a.csv".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void shouldUseTheShipmentOrElseTheOldKey() {
    MockProducer<byte[], byte[]> producer = producer(true);
    try (Replay replay = replay(producer)) {
      replay.publish(record(5, "s"));
      replay.publish(record(7, "?"));
      replay.finish();
    }
    assertThat(producer.history())
        .extracting(sent -> text(sent.key()))
        .containsExactly("S-1", "key");
    ProducerRecord<byte[], byte[]> first = producer.history().get(0);
    assertThat(first.topic()).isEqualTo("shipments");
    assertThat(text(first.value())).isEqualTo("s");
    assertThat(text(first.headers().lastHeader("tollgate.replayed-from").value())).isEqualTo("2:5");
    assertThat(published).containsExactly("2:5 to 0:0", "2:7 to 0:1");
    assertThat(producer.closed()).isTrue();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The producer acknowledges a record only when the test completes it. */
  @Test
  void shouldBoundTheUnacknowledgedRecords() {
    MockProducer<byte[], byte[]> producer = producer(false);
    try (Replay replay = replay(producer)) {
      for (int i = 0; i < Replay.MAX_IN_FLIGHT; i++) {
        replay.publish(record(i, "s"));
      }
      assertThat(published).isEmpty();
      assertThat(producer.completeNext()).isTrue();
      replay.publish(record(Replay.MAX_IN_FLIGHT, "s"));
      assertThat(published).containsExactly("2:0 to 0:0");
      producer.flush();
      replay.finish();
    }
    assertThat(published).hasSize(Replay.MAX_IN_FLIGHT + 1);
  }

  @Test
  void shouldNameTheFailedDeadLetterAndReportTheOthers() {
    MockProducer<byte[], byte[]> producer = producer(false);
    assertThatThrownBy(
            () -> {
              try (Replay replay = replay(producer)) {
                replay.publish(record(0, "s"));
                replay.publish(record(1, "s"));
                replay.publish(record(2, "s"));
                producer.completeNext();
                producer.errorNext(new RecordTooLargeException("too large"));
                producer.completeNext();
                replay.finish();
              }
            })
        .isInstanceOf(ComplianceException.class)
        .hasMessageContaining("dead letter 2:1 cannot be published")
        .hasMessageContaining("too large");
    assertThat(published).extracting(text -> text.substring(0, 3)).containsExactly("2:0", "2:2");
  }
}
