package io.tollgate.rival.job;

import io.tollgate.catalogue.Topic;
import io.tollgate.rival.data.Outgoing;
import io.tollgate.wire.codec.Codec;
import io.tollgate.wire.serde.WireSerdes;
import org.apache.kafka.common.serialization.Serde;

/**
 * The format of a topic's values.
 *
 * @param name the topic's full name, under which the schema is registered
 * @param <T> the domain type
 */
record Form<T>(Topic topic, String name, Serde<T> serde) {
  static <T> Form<T> of(JobSettings settings, WireSerdes serdes, Topic topic, Codec<T, ?> codec) {
    return new Form<>(topic, settings.topic(topic), serdes.serde(codec));
  }

  T read(byte[] bytes) {
    return serde.deserializer().deserialize(name, bytes);
  }

  Outgoing outgoing(byte[] key, T value) {
    return new Outgoing(topic, key, serde.serializer().serialize(name, value));
  }
}
