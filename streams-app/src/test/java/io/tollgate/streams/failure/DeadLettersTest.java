package io.tollgate.streams.failure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.wire.deadletter.RawReference;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler.Response;
import org.apache.kafka.streams.errors.ProductionExceptionHandler.Result;
import org.junit.jupiter.api.Test;

class DeadLettersTest {
  private final Exception fault = new IllegalStateException("no such form");

  private final DeadLetters letters =
      DeadLetters.of(Map.of("errors.dead.letter.queue.topic.name", "dlq"));

  private static ErrorHandlerContext context(Headers headers, long timestamp) {
    return (ErrorHandlerContext)
        Proxy.newProxyInstance(
            DeadLettersTest.class.getClassLoader(),
            new Class<?>[] {ErrorHandlerContext.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "topic" -> "shipments";
                  case "partition" -> 3;
                  case "offset" -> 17L;
                  case "headers" -> headers;
                  case "timestamp" -> timestamp;
                  default -> null;
                });
  }

  private ProducerRecord<byte[], byte[]> letter(Headers headers, byte[] key, byte[] value) {
    return letters.of(context(headers, 5), key, value, fault).get(0);
  }

  private static String text(ProducerRecord<byte[], byte[]> record, String header) {
    Header found = record.headers().lastHeader(header);
    return found == null ? "none" : new String(found.value(), UTF_8);
  }

  private static long bytes(ProducerRecord<byte[], byte[]> record) {
    long bytes = record.key().length + (long) record.value().length;
    for (Header header : record.headers()) {
      bytes += header.key().length() + header.value().length;
    }
    return bytes;
  }

  @Test
  void shouldHaveTheWholeRecordAndTheCauseAsKafkaStreamsWritesIt() {
    Headers own = new RecordHeaders().add("tollgate.source", "2 may.csv".getBytes(UTF_8));
    ProducerRecord<byte[], byte[]> letter = letter(own, new byte[] {1}, new byte[] {2, 3});
    assertThat(letter.topic()).isEqualTo("dlq");
    assertThat(letter.timestamp()).isEqualTo(5);
    assertThat(letter.key()).containsExactly(1);
    assertThat(letter.value()).containsExactly(2, 3);
    assertThat(text(letter, "tollgate.source")).isEqualTo("2 may.csv");
    assertThat(text(letter, "__streams.errors.exception"))
        .isEqualTo("java.lang.IllegalStateException");
    assertThat(text(letter, "__streams.errors.message")).isEqualTo("no such form");
    assertThat(text(letter, "__streams.errors.stacktrace")).contains("DeadLettersTest");
    assertThat(text(letter, "__streams.errors.topic")).isEqualTo("shipments");
    assertThat(text(letter, "__streams.errors.partition")).isEqualTo("3");
    assertThat(text(letter, "__streams.errors.offset")).isEqualTo("17");
    assertThat(text(letter, "tollgate.raw-sha256")).isEqualTo("none");
  }

  @Test
  void shouldCutTheMessageAndTheStack() {
    Exception fault = new IllegalStateException("x".repeat(900_000));
    ProducerRecord<byte[], byte[]> letter =
        letters.of(context(null, 5), null, new byte[900_000], fault).get(0);
    assertThat(letter.value()).hasSize(900_000);
    assertThat(text(letter, "__streams.errors.message")).isEqualTo("x".repeat(2_000) + "\u2026");
    assertThat(text(letter, "__streams.errors.stacktrace")).hasSize(8_001);
  }

  @Test
  void shouldReferToARecordThatDoesNotFit() {
    Headers own =
        new RecordHeaders()
            .add("junk", new byte[900_000])
            .add("tollgate.source", "2 may.csv".getBytes(UTF_8));
    byte[] value = "A".repeat(1_000_000).getBytes(UTF_8);
    ProducerRecord<byte[], byte[]> letter = letter(own, new byte[200_000], value);
    assertThat(bytes(letter)).isLessThan(100_000);
    assertThat(letter.key()).hasSize(1_000);
    assertThat(letter.value()).isEqualTo("A".repeat(65_536).getBytes(UTF_8));
    assertThat(text(letter, "tollgate.raw-bytes")).isEqualTo("1000000");
    // printf 'A%.0s' {1..1000000} | sha256sum
    assertThat(text(letter, "tollgate.raw-sha256"))
        .isEqualTo("e23c0cda5bcdecddec446b54439995c7260c8cdcf2953eec9f5cdb6948e5898d");
    assertThat(text(letter, "__streams.errors.offset")).isEqualTo("17");
    assertThat(text(letter, "junk")).isEqualTo("none");
  }

  @Test
  void shouldNeverBeLargerThanEveryTopicTakes() {
    for (int size = 980_000; size < 1_000_000; size += 500) {
      assertThat(bytes(letter(null, new byte[10], new byte[size]))).isLessThan(1_000_001);
    }
    Headers many = new RecordHeaders();
    for (int i = 0; i < 100_000; i++) {
      many.add("h", new byte[1]);
    }
    assertThat(bytes(letter(many, new byte[1], new byte[1]))).isLessThan(100_000);
  }

  @Test
  void shouldNotLetASenderMakeAWholeRecordLookLikeAPart() {
    Headers forged = new RecordHeaders();
    new RawReference(7, "0".repeat(64)).addTo(forged);
    ProducerRecord<byte[], byte[]> letter = letter(forged, new byte[1], new byte[1]);
    assertThat(text(letter, "tollgate.raw-bytes")).isEqualTo("none");
    assertThat(text(letter, "tollgate.raw-sha256")).isEqualTo("none");
  }

  @Test
  void shouldGiveARecordWithoutATimeOne() {
    assertThat(letters.of(context(null, -1), null, null, fault).get(0).timestamp()).isZero();
    NeverNegative times = new NeverNegative();
    assertThat(times.extract(record(-1), -1)).isZero();
    assertThat(times.extract(record(-1), 7)).isEqualTo(7);
    assertThat(times.extract(record(9), 7)).isEqualTo(9);
  }

  private static ConsumerRecord<Object, Object> record(long timestamp) {
    return new ConsumerRecord<>(
        "t",
        0,
        0,
        timestamp,
        TimestampType.CREATE_TIME,
        0,
        0,
        "k",
        "v",
        new RecordHeaders(),
        Optional.empty());
  }

  /** Kafka's own handler makes a dead letter here and fails at a record without a time. */
  @Test
  void shouldFailTheTaskWhenAResultCannotBeWritten() {
    StopOnUnwritten handler = new StopOnUnwritten();
    ProducerRecord<byte[], byte[]> result = new ProducerRecord<>("decisions", new byte[1]);
    Response tooLarge =
        handler.handleError(context(null, -1), result, new RecordTooLargeException("large"));
    assertThat(tooLarge.result()).isEqualTo(Result.FAIL);
    assertThat(tooLarge.deadLetterQueueRecords()).isEmpty();
    assertThat(handler.handleError(context(null, 0), result, new TimeoutException("t")).result())
        .isEqualTo(Result.RETRY);
  }
}
