package io.tollgate.wire.serde;

import io.tollgate.wire.codec.PlainSchema;
import io.tollgate.wire.registry.HttpSchemaRegistry;
import io.tollgate.wire.registry.RegistryException;
import io.tollgate.wire.registry.RegistrySettings;
import io.tollgate.wire.registry.RegistryUnavailableException;
import io.tollgate.wire.registry.SchemaRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Writes records of generated classes in the Confluent wire format. The subject is {@code
 * <topic>-value}, or {@code <topic>-key} if configured for keys. Takes the same settings as
 * Confluent's serializer. Thread-safe; allocates one array per record.
 */
public final class WireAvroSerializer implements Serializer<Object> {
  private static final int USUAL_SIZE = 512;
  private static final int LARGEST_KEPT = 64 * 1024;

  private final ConcurrentMap<Class<?>, Form> forms = new ConcurrentHashMap<>();
  private static final ThreadLocal<Buffer> BUFFERS = ThreadLocal.withInitial(Buffer::new);
  private SchemaRegistry registry;
  private boolean autoRegister;
  private String suffix = "-value";

  /** For Kafka, which calls {@link #configure}. */
  public WireAvroSerializer() {}

  /** Uses a given registry. */
  public WireAvroSerializer(SchemaRegistry registry, boolean autoRegister) {
    this.registry = registry;
    this.autoRegister = autoRegister;
  }

  @Override
  public void configure(Map<String, ?> settings, boolean isKey) {
    registry = new HttpSchemaRegistry(RegistrySettings.of(settings));
    Object auto = settings.get("auto.register.schemas");
    autoRegister = auto == null || Boolean.parseBoolean(auto.toString());
    suffix = isKey ? "-key" : "-value";
  }

  /** The schema and writer of one class, and the schema's ids by topic. */
  private record Form(
      Schema schema,
      SpecificDatumWriter<Object> writer,
      ConcurrentMap<String, Integer> idsByTopic) {
    static Form of(Schema generated) {
      Schema plain = PlainSchema.of(generated);
      return new Form(plain, new SpecificDatumWriter<>(plain), new ConcurrentHashMap<>());
    }
  }

  private static final class Buffer {
    private ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
    private BinaryEncoder encoder;

    byte[] write(int id, Form form, Object value) throws IOException {
      bytes.reset();
      bytes.write(WireFormat.MAGIC);
      for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
        bytes.write(id >>> shift);
      }
      encoder = EncoderFactory.get().directBinaryEncoder(bytes, encoder);
      form.writer().write(value, encoder);
      encoder.flush();
      byte[] written = bytes.toByteArray();
      if (written.length > LARGEST_KEPT) {
        bytes = new ByteArrayOutputStream(USUAL_SIZE);
      }
      return written;
    }
  }

  /**
   * Writes a record.
   *
   * @throws SerializationException if the record does not fit its schema, or the registry refuses
   *     the schema or does not answer; the cause says which
   */
  @Override
  public byte[] serialize(String topic, Object value) {
    if (value == null) {
      return null;
    }
    if (!(value instanceof SpecificRecord typed)) {
      throw new SerializationException(value.getClass() + " is not generated from an Avro schema");
    }
    Form known = forms.get(value.getClass());
    Form form =
        known == null
            ? forms.computeIfAbsent(value.getClass(), type -> Form.of(typed.getSchema()))
            : known;
    try {
      Integer id = form.idsByTopic().get(topic);
      return BUFFERS.get().write(id == null ? ask(form, topic) : id, form, value);
    } catch (RegistryException | RegistryUnavailableException e) {
      throw new SerializationException(e.getMessage(), e);
    } catch (IOException | RuntimeException e) {
      throw new SerializationException(
          "a record for topic " + topic + " does not fit its schema: " + e.getMessage(), e);
    }
  }

  private int ask(Form form, String topic) {
    int id = idOf(topic, form.schema());
    form.idsByTopic().put(topic, id);
    return id;
  }

  /**
   * Asks the registry for the id of a topic's schema; registers the schema if that is configured.
   */
  int idOf(String topic, Schema schema) {
    String subject = topic + suffix;
    return autoRegister ? registry.register(subject, schema) : registry.idOf(subject, schema);
  }
}
