package io.tollgate.bench.micro;

import io.tollgate.wire.codec.Codec;
import io.tollgate.wire.registry.SchemaRegistry;
import io.tollgate.wire.serde.WireAvroDeserializer;
import io.tollgate.wire.serde.WireAvroSerializer;
import io.tollgate.wire.serde.WireSerdes;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;

/**
 * Tollgate's two ways to encode and decode a public value: directly, and by Avro's generated
 * classes.
 */
final class TwoWays<D, A extends SpecificRecord> {
  private static final String TOPIC = "micro";

  private final Codec<D, A> codec;
  private final Serde<D> direct;
  private final WireAvroSerializer serializer;
  private final WireAvroDeserializer deserializer;

  TwoWays(Codec<D, A> codec) {
    SchemaRegistry registry = new Ids();
    this.codec = codec;
    this.direct = WireSerdes.of(registry, true).serde(codec);
    this.serializer = new WireAvroSerializer(registry, true);
    this.deserializer = new WireAvroDeserializer(registry);
  }

  byte[] write(D value) {
    return direct.serializer().serialize(TOPIC, value);
  }

  D read(byte[] bytes) {
    return direct.deserializer().deserialize(TOPIC, bytes);
  }

  byte[] writeByAvro(D value) {
    return serializer.serialize(TOPIC, codec.encode(value));
  }

  D readByAvro(byte[] bytes) {
    @SuppressWarnings("unchecked") // The bytes have the codec's schema.
    A record = (A) deserializer.deserialize(TOPIC, bytes);
    return codec.decode(record);
  }
}
