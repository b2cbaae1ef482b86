package io.tollgate.wire.serde;

import io.tollgate.wire.direct.AvroInput;
import io.tollgate.wire.direct.AvroOutput;
import io.tollgate.wire.direct.DirectForm;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.apache.avro.Schema;

/**
 * Writes and reads the Confluent wire format with a direct form, for the schema of this build.
 * Records with another schema, or damaged ones, fall back to Avro's own classes, which read them or
 * report the error. {@link SlowPaths} counts these records.
 */
final class DirectSerde<D> {
  private static final ThreadLocal<AvroOutput> OUTPUTS = ThreadLocal.withInitial(AvroOutput::new);

  private final Schema schema;
  private final DirectForm<D> form;
  private final WireAvroSerializer serializer;
  private final WireAvroDeserializer deserializer;
  private final SlowPaths slowPaths;
  private final ConcurrentMap<String, Integer> idsByTopic = new ConcurrentHashMap<>();
  private final ConcurrentMap<Integer, Boolean> isOwn = new ConcurrentHashMap<>();

  DirectSerde(
      Schema schema,
      DirectForm<D> form,
      WireAvroSerializer serializer,
      WireAvroDeserializer deserializer,
      SlowPaths slowPaths) {
    this.schema = schema;
    this.form = form;
    this.serializer = serializer;
    this.deserializer = deserializer;
    this.slowPaths = slowPaths;
  }

  /** The bytes of a value; empty if the slow path has to write it or report the error. */
  Optional<byte[]> write(String topic, D value) {
    int id;
    try {
      id = id(topic);
    } catch (RuntimeException e) {
      // The slow path asks again and reports the error.
      return Optional.empty();
    }
    try {
      AvroOutput out = OUTPUTS.get();
      out.reset();
      out.raw(WireFormat.MAGIC);
      out.rawInt(id);
      form.write(value, out);
      return Optional.of(out.toByteArray());
    } catch (RuntimeException e) {
      slowPaths.writeOtherLayout(topic, e);
      return Optional.empty();
    }
  }

  /** The value of bytes; empty if the slow path has to read them or report the error. */
  Optional<D> read(String topic, byte[] bytes) {
    return read(
        topic,
        bytes,
        in -> {
          D value = form.read(in);
          if (!in.isAtEnd()) {
            throw new IllegalArgumentException("bytes follow the end of the value");
          }
          return value;
        });
  }

  /** A part of the value of bytes; empty if the slow path has to read them. */
  <H> Optional<H> read(String topic, byte[] bytes, Function<AvroInput, H> part) {
    if (bytes.length < WireFormat.HEADER_BYTES || bytes[0] != WireFormat.MAGIC) {
      return Optional.empty();
    }
    int id = ByteBuffer.wrap(bytes).getInt(1);
    try {
      if (!isOwn(id)) {
        slowPaths.readOtherSchema(topic, id);
        return Optional.empty();
      }
    } catch (RuntimeException | StackOverflowError e) {
      // The slow path asks again and reports the error.
      return Optional.empty();
    }
    try {
      return Optional.of(part.apply(new AvroInput(bytes, WireFormat.HEADER_BYTES)));
    } catch (RuntimeException e) {
      slowPaths.readOtherLayout(topic, e);
      return Optional.empty();
    }
  }

  private int id(String topic) {
    Integer known = idsByTopic.get(topic);
    if (known != null) {
      return known;
    }
    int id = serializer.idOf(topic, schema);
    idsByTopic.put(topic, id);
    return id;
  }

  private boolean isOwn(int id) {
    Boolean known = isOwn.get(id);
    if (known != null) {
      return known;
    }
    boolean same = deserializer.schemaOf(id).equals(schema);
    isOwn.put(id, same);
    return same;
  }
}
