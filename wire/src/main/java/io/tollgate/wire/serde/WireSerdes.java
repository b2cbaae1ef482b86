package io.tollgate.wire.serde;

import com.fasterxml.jackson.databind.JsonNode;
import io.tollgate.wire.codec.Codec;
import io.tollgate.wire.codec.RecordJson;
import io.tollgate.wire.direct.DirectForms;
import io.tollgate.wire.registry.SchemaRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Makes serdes for domain values. They use an Avro serializer and deserializer: Tollgate's, or
 * Confluent's if the settings name them.
 */
public final class WireSerdes {
  /** The setting that names the class of the Avro serializer. */
  public static final String SERIALIZER = "avro.serializer";

  /** The setting that names the class of the Avro deserializer. */
  public static final String DESERIALIZER = "avro.deserializer";

  private final Serializer<Object> serializer;
  private final Deserializer<Object> deserializer;
  private final SlowPaths slowPaths = new SlowPaths();

  private WireSerdes(Serializer<Object> serializer, Deserializer<Object> deserializer) {
    this.serializer = serializer;
    this.deserializer = deserializer;
  }

  /** Serdes with Tollgate's serializer and deserializer. */
  public static WireSerdes of(SchemaRegistry registry, boolean autoRegister) {
    return new WireSerdes(
        new WireAvroSerializer(registry, autoRegister), new WireAvroDeserializer(registry));
  }

  /**
   * Serdes with the classes that the settings name.
   *
   * @param settings with Confluent's names, and {@value #SERIALIZER} and {@value #DESERIALIZER}
   * @throws IllegalArgumentException if a setting is missing or a class cannot be loaded
   */
  public static WireSerdes configured(Map<String, ?> settings) {
    Map<String, Object> all = new HashMap<>(settings);
    // Confluent's classes then read into generated classes and write the same as Tollgate's.
    all.putIfAbsent("specific.avro.reader", true);
    all.putIfAbsent("avro.remove.java.properties", true);
    @SuppressWarnings("unchecked") // Avro serializers take any generated record.
    Serializer<Object> serializer =
        make(all, SERIALIZER, WireAvroSerializer.class, Serializer.class);
    @SuppressWarnings("unchecked") // Avro deserializers return any generated record.
    Deserializer<Object> deserializer =
        make(all, DESERIALIZER, WireAvroDeserializer.class, Deserializer.class);
    serializer.configure(all, false);
    deserializer.configure(all, false);
    return new WireSerdes(serializer, deserializer);
  }

  private static <T> T make(
      Map<String, ?> settings, String key, Class<? extends T> standard, Class<T> type) {
    Object name = settings.get(key);
    try {
      Class<?> chosen = name == null ? standard : Class.forName(name.toString());
      return type.cast(chosen.getDeclaredConstructor().newInstance());
    } catch (ReflectiveOperationException | ClassCastException e) {
      throw new IllegalArgumentException(
          key
              + ": the class "
              + name
              + " cannot be loaded; check that its jar is on the class path",
          e);
    }
  }

  /** The serde of a codec's values; null means no value. */
  public <D> Serde<D> serde(Codec<D, ?> codec) {
    return direct(codec)
        .map(form -> withFallback(form, typed(codec)))
        .orElseGet(() -> typed(codec));
  }

  /** Counts the records that these serdes cannot read or write with a direct form. */
  public SlowPaths slowPaths() {
    return slowPaths;
  }

  /** A reader of heads. It reads the whole value if the direct form does not fit. */
  public <H, D> HeadReader<H, D> heads(HeadForm<H, D> form) {
    return new HeadReader<>(
        form,
        direct(form.codec()),
        serde(form.codec()).deserializer(),
        typed(form.codec()).deserializer());
  }

  /** A direct form can replace only Tollgate's serializers: Confluent's have more functions. */
  private <D> Optional<DirectSerde<D>> direct(Codec<D, ?> codec) {
    return serializer instanceof WireAvroSerializer writes
            && deserializer instanceof WireAvroDeserializer reads
        ? DirectForms.of(codec)
            .map(form -> new DirectSerde<>(codec.schema(), form, writes, reads, slowPaths))
        : Optional.empty();
  }

  /**
   * Converts a record of any schema to JSON, without the checks of the domain. For people who
   * examine undecided records.
   *
   * @throws SerializationException if the record is not in the wire format, or its schema is
   *     unknown
   */
  public JsonNode json(String topic, byte[] bytes) {
    return RecordJson.of(read(topic, bytes));
  }

  private static <D> Serde<D> withFallback(DirectSerde<D> direct, Serde<D> whole) {
    return Serdes.serdeFrom(
        (topic, value) ->
            value == null
                ? null
                : direct
                    .write(topic, value)
                    .orElseGet(() -> whole.serializer().serialize(topic, value)),
        (topic, bytes) ->
            bytes == null
                ? null
                : direct
                    .read(topic, bytes)
                    .orElseGet(() -> whole.deserializer().deserialize(topic, bytes)));
  }

  private <D, A extends SpecificRecord> Serde<D> typed(Codec<D, A> codec) {
    return Serdes.serdeFrom(
        (topic, value) -> value == null ? null : encode(codec, topic, value),
        (topic, bytes) -> bytes == null ? null : decode(codec, topic, bytes));
  }

  private <D, A extends SpecificRecord> byte[] encode(Codec<D, A> codec, String topic, D value) {
    A record;
    try {
      record = codec.encode(value);
    } catch (RuntimeException e) {
      throw new SerializationException(
          "a record for topic " + topic + " does not fit its schema: " + e.getMessage(), e);
    }
    try {
      return serializer.serialize(topic, record);
    } catch (RuntimeException e) {
      throw Failures.ofWriting("a record for topic " + topic + " cannot be written", e);
    }
  }

  private Object read(String topic, byte[] bytes) {
    try {
      Object read = deserializer.deserialize(topic, bytes);
      Decimals.check(topic, read);
      return read;
    } catch (RuntimeException e) {
      throw Failures.ofReading("a record of topic " + topic + " cannot be read", e);
    } catch (StackOverflowError e) {
      throw tooDeep(topic, bytes);
    }
  }

  /** A writer's schema may contain itself, so that a record nests as deeply as it has bytes. */
  private static SerializationException tooDeep(String topic, byte[] bytes) {
    return new SerializationException(
        "a record of topic %s (%d bytes) nests too deeply; send records of the released schema"
            .formatted(topic, bytes.length));
  }

  private <D, A extends SpecificRecord> D decode(Codec<D, A> codec, String topic, byte[] bytes) {
    Object read = read(topic, bytes);
    if (!(read instanceof SpecificRecord typed)
        || !typed.getSchema().getFullName().equals(codec.schema().getFullName())) {
      throw new SerializationException(
          "a record of topic " + topic + " is not a " + codec.schema().getFullName());
    }
    try {
      @SuppressWarnings("unchecked") // The schema's name identifies the generated class.
      A record = (A) typed;
      return codec.decode(record);
    } catch (RuntimeException e) {
      throw new SerializationException(
          "a record of topic " + topic + " is invalid: " + e.getMessage(), e);
    }
  }
}
