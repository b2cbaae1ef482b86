package io.tollgate.wire.serde;

import io.tollgate.domain.shipment.Excerpt;
import io.tollgate.wire.codec.PlainSchema;
import io.tollgate.wire.registry.HttpSchemaRegistry;
import io.tollgate.wire.registry.RegistryException;
import io.tollgate.wire.registry.RegistrySettings;
import io.tollgate.wire.registry.RegistryUnavailableException;
import io.tollgate.wire.registry.SchemaRegistry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Reads records in the Confluent wire format into generated classes. The schema of the writer is
 * looked up by its id and resolved to the schema of the generated class with the same name. Takes
 * the same settings as Confluent's deserializer. Thread-safe.
 */
public final class WireAvroDeserializer implements Deserializer<Object> {
  private static final ThreadLocal<BinaryDecoder> DECODERS = new ThreadLocal<>();

  /** Avro's own message can quote the record. */
  private static final int MOST_REASON_LETTERS = 500;

  private final ConcurrentMap<Integer, SpecificDatumReader<Object>> readers =
      new ConcurrentHashMap<>();

  private SchemaRegistry registry;

  /** For Kafka, which calls {@link #configure}. */
  public WireAvroDeserializer() {}

  /** Uses a given registry. */
  public WireAvroDeserializer(SchemaRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void configure(Map<String, ?> settings, boolean isKey) {
    registry = new HttpSchemaRegistry(RegistrySettings.of(settings));
  }

  /**
   * Reads a record.
   *
   * @throws SerializationException if the bytes are not in this format or the registry does not
   *     know their schema; with a {@link RegistryUnavailableException} as its cause, if the
   *     registry does not answer or denies access
   */
  @Override
  public Object deserialize(String topic, byte[] bytes) {
    if (bytes == null) {
      return null;
    }
    int id = schemaId(topic, bytes);
    try {
      BinaryDecoder decoder =
          DecoderFactory.get()
              .binaryDecoder(
                  bytes,
                  WireFormat.HEADER_BYTES,
                  bytes.length - WireFormat.HEADER_BYTES,
                  DECODERS.get());
      DECODERS.set(decoder);
      Object value = reader(id).read(null, decoder);
      if (!decoder.isEnd()) {
        throw damaged(topic, bytes, id, "bytes follow the end of the record", null);
      }
      return value;
    } catch (RegistryUnavailableException e) {
      throw new SerializationException(e.getMessage(), e);
    } catch (RegistryException e) {
      throw new SerializationException(e.getMessage(), causeOf(e));
    } catch (IOException | RuntimeException e) {
      throw e instanceof SerializationException known
          ? known
          : damaged(topic, bytes, id, reason(e), e);
    } catch (StackOverflowError e) {
      throw damaged(topic, bytes, id, "it nests too deeply", null);
    }
  }

  /** A record is not bad because of a wrong password: it is readable once the password is fixed. */
  private static RuntimeException causeOf(RegistryException e) {
    return e.concernsAccess() ? new RegistryUnavailableException(e.getMessage(), e) : e;
  }

  private static String reason(Exception e) {
    return e instanceof java.io.EOFException
        ? "the record ends too early"
        : Excerpt.cut(String.valueOf(e.getMessage()), MOST_REASON_LETTERS);
  }

  private static int schemaId(String topic, byte[] bytes) {
    if (bytes.length < WireFormat.HEADER_BYTES) {
      throw new SerializationException(
          "a record of topic "
              + topic
              + " has "
              + bytes.length
              + " bytes; the header of the Confluent wire format alone has 5");
    }
    if (bytes[0] != WireFormat.MAGIC) {
      throw new SerializationException(
          "a record of topic "
              + topic
              + " begins with byte "
              + bytes[0]
              + ", not 0: it is not in the Confluent wire format");
    }
    return ByteBuffer.wrap(bytes).getInt(1);
  }

  private SpecificDatumReader<Object> reader(int id) {
    SpecificDatumReader<Object> known = readers.get(id);
    if (known != null) {
      return known;
    }
    // computeIfAbsent would block other ids while the registry answers.
    SpecificDatumReader<Object> made = readerOf(id);
    readers.put(id, made);
    return made;
  }

  /** Asks the registry for the schema of an id. */
  Schema schemaOf(int id) {
    return registry.schemaOf(id);
  }

  private SpecificDatumReader<Object> readerOf(int id) {
    Schema written = schemaOf(id);
    return new SpecificDatumReader<>(written, readSchema(id, written));
  }

  private static Schema readSchema(int id, Schema written) {
    PlainSchema.trustGenerated();
    try {
      Class<?> type = SpecificData.get().getClass(written);
      if (type != null) {
        return SpecificData.get().getSchema(type);
      }
    } catch (AvroRuntimeException | SecurityException e) {
      throw unknownType(id, written, e);
    }
    throw unknownType(id, written, null);
  }

  private static SerializationException unknownType(int id, Schema written, Exception cause) {
    return new SerializationException(
        "schema id " + id + " is for " + written.getFullName() + ", which Tollgate does not read",
        cause);
  }

  private static SerializationException damaged(
      String topic, byte[] bytes, int id, String reason, Exception cause) {
    return new SerializationException(
        "a record of topic %s (%d bytes) does not match its schema id %d: %s"
            .formatted(topic, bytes.length, id, reason),
        cause);
  }
}
