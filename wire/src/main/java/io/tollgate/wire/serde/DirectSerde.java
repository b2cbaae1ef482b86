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
 * The short way between values and the Confluent wire format, for the schema that Tollgate has now.
 * Where it is not one to one, be it a record of another version or a fault, it steps aside: the
 * long way by Avro's own classes then reads the record, or says what is wrong with it.
 */
final class DirectSerde<D> {
  private static final ThreadLocal<AvroOutput> OUTPUTS = ThreadLocal.withInitial(AvroOutput::new);

  private final Schema schema;
  private final DirectForm<D> form;
  private final WireAvroSerializer serializer;
  private final WireAvroDeserializer deserializer;
  private final ConcurrentMap<String, Integer> idsByTopic = new ConcurrentHashMap<>();
  private final ConcurrentMap<Integer, Boolean> isOwn = new ConcurrentHashMap<>();

  DirectSerde(
      Schema schema,
      DirectForm<D> form,
      WireAvroSerializer serializer,
      WireAvroDeserializer deserializer) {
    this.schema = schema;
    this.form = form;
    this.serializer = serializer;
    this.deserializer = deserializer;
  }

  /** The bytes of a value; empty where the long way has to tell why not. */
  Optional<byte[]> write(String topic, D value) {
    try {
      AvroOutput out = OUTPUTS.get();
      out.reset();
      out.raw(WireFormat.MAGIC);
      out.rawInt(id(topic));
      form.write(value, out);
      return Optional.of(out.toByteArray());
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  /** The value of some bytes; empty where the long way has to read them, or to tell why not. */
  Optional<D> read(byte[] bytes) {
    return read(
        bytes,
        in -> {
          D value = form.read(in);
          return in.isAtEnd() ? value : null;
        });
  }

  /** What some of a value's bytes say; empty where they are not of the schema of now. */
  <H> Optional<H> read(byte[] bytes, Function<AvroInput, H> part) {
    if (bytes.length < WireFormat.HEADER_BYTES || bytes[0] != WireFormat.MAGIC) {
      return Optional.empty();
    }
    try {
      return isOwn(ByteBuffer.wrap(bytes).getInt(1))
          ? Optional.ofNullable(part.apply(new AvroInput(bytes, WireFormat.HEADER_BYTES)))
          : Optional.empty();
    } catch (RuntimeException e) {
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
