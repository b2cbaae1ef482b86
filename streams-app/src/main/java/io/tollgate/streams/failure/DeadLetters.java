package io.tollgate.streams.failure;

import io.tollgate.domain.shipment.Excerpt;
import io.tollgate.wire.deadletter.RawReference;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.ErrorHandlerContext;

/**
 * Makes dead letters that every topic takes, whatever the record is. A dead letter has the raw
 * bytes of the record and its headers, and the cause in the headers that Kafka Streams uses. The
 * cause's message and stack are cut. If the whole is larger than {@value #MOST_BYTES} bytes, the
 * dead letter has the head of the raw bytes and refers to the record: it stays on its topic for
 * ever.
 */
final class DeadLetters {
  /**
   * The largest dead letter. It is less than Kafka's default limits of a topic (1,048,588) and of a
   * producer (1,048,576), which count the frame of a record too.
   */
  static final int MOST_BYTES = 1_000_000;

  /** The raw bytes that a dead letter has of a record that it refers to. */
  static final int HEAD_BYTES = 64 * 1024;

  /** The bytes of a key that a dead letter has of a record that it refers to. */
  static final int KEY_BYTES = 1_000;

  /** The bytes of the record's own headers that it has then. */
  static final int HEADER_BYTES = 16 * 1024;

  private static final int MESSAGE_LETTERS = 2_000;
  private static final int STACK_LETTERS = 8_000;
  private static final int HEADER_FRAME = 10;

  private final String topic;

  private DeadLetters(String topic) {
    this.topic = topic;
  }

  /** Dead letters for the topic that the settings of Kafka Streams name. */
  static DeadLetters of(Map<String, ?> settings) {
    return new DeadLetters(
        settings.get(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG).toString());
  }

  /** The dead letter of a record. */
  List<ProducerRecord<byte[], byte[]>> of(
      ErrorHandlerContext context, byte[] key, byte[] value, Exception cause) {
    Headers own = sender(context.headers());
    Headers errors = errors(context, cause);
    boolean fits = length(key) + (long) length(value) + bytes(own) + bytes(errors) <= MOST_BYTES;
    Headers headers = fits ? own : referring(own, value);
    errors.forEach(headers::add);
    // A client may send a record without a time, which is -1, and a producer refuses that.
    long timestamp = Math.max(0, context.timestamp());
    return List.of(
        new ProducerRecord<>(
            topic,
            null,
            timestamp,
            fits ? key : head(key, KEY_BYTES),
            fits ? value : head(value, HEAD_BYTES),
            headers));
  }

  /** The record's own headers, without any that would make a whole record look like a part. */
  private static Headers sender(Headers given) {
    Headers own = new RecordHeaders();
    if (given != null) {
      given.forEach(own::add);
    }
    return own.remove(RawReference.BYTES_HEADER).remove(RawReference.SHA256_HEADER);
  }

  private static Headers referring(Headers own, byte[] value) {
    Headers some = new RecordHeaders();
    long bytes = 0;
    for (Header header : own) {
      bytes += bytes(header);
      if (bytes <= HEADER_BYTES) {
        some.add(header);
      }
    }
    RawReference.of(value).addTo(some);
    return some;
  }

  /** The headers that Kafka Streams gives a dead letter. */
  private static Headers errors(ErrorHandlerContext context, Exception cause) {
    return new RecordHeaders()
        .add("__streams.errors.exception", bytes(cause.getClass().getName()))
        .add("__streams.errors.message", bytes(shortened(cause.getMessage(), MESSAGE_LETTERS)))
        .add("__streams.errors.stacktrace", bytes(shortened(stack(cause), STACK_LETTERS)))
        .add("__streams.errors.topic", bytes(context.topic()))
        .add("__streams.errors.partition", bytes(Integer.toString(context.partition())))
        .add("__streams.errors.offset", bytes(Long.toString(context.offset())));
  }

  private static String shortened(String text, int most) {
    return Excerpt.cut(String.valueOf(text), most);
  }

  private static String stack(Exception cause) {
    StringWriter stack = new StringWriter();
    cause.printStackTrace(new PrintWriter(stack));
    return stack.toString();
  }

  private static byte[] bytes(String text) {
    return String.valueOf(text).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] head(byte[] bytes, int most) {
    return length(bytes) <= most ? bytes : Arrays.copyOf(bytes, most);
  }

  private static long bytes(Headers headers) {
    long bytes = 0;
    for (Header header : headers) {
      bytes += bytes(header);
    }
    return bytes;
  }

  private static long bytes(Header header) {
    return (long) HEADER_FRAME + bytes(header.key()).length + length(header.value());
  }

  private static int length(byte[] bytes) {
    return bytes == null ? 0 : bytes.length;
  }
}
