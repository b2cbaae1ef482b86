package io.tollgate.wire.topic;

import io.tollgate.wire.codec.Codec;
import io.tollgate.wire.serde.WireSerdes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.utils.Utils;

/** What a topic holds under one key: of its one partition, every record, from the beginning. */
public final class KeyedRecords {
  private static final Duration WAIT = Duration.ofMillis(200);

  private KeyedRecords() {}

  /**
   * The records of a key, in their order; what cannot be decoded is left out, for it lies among the
   * dead letters.
   *
   * @throws TopicException if the topic cannot be read
   */
  public static <D> List<Received<D>> of(
      ClusterConnection cluster, String topic, String key, WireSerdes serdes, Codec<D, ?> codec) {
    Deserializer<D> values = serdes.serde(codec).deserializer();
    List<Received<D>> found = new ArrayList<>();
    try (TopicReader<byte[]> reader = open(cluster, topic, key)) {
      while (!reader.isAtEnd()) {
        for (Received<byte[]> record : reader.poll(WAIT)) {
          if (key.equals(record.key())) {
            add(record, topic, values, found);
          }
        }
      }
    }
    return found;
  }

  private static <D> void add(
      Received<byte[]> record, String topic, Deserializer<D> values, List<Received<D>> found) {
    try {
      found.add(
          new Received<>(
              record.partition(),
              record.offset(),
              record.timestamp(),
              record.key(),
              values.deserialize(topic, record.value()),
              record.headers()));
    } catch (SerializationException e) {
      // Its dead letter says what is wrong with it.
      return;
    }
  }

  private static TopicReader<byte[]> open(ClusterConnection cluster, String topic, String key) {
    int partitions = TopicReader.partitions(cluster, topic);
    int partition =
        Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % partitions;
    return TopicReader.openPartition(cluster, topic, partition, 0, new ByteArrayDeserializer());
  }
}
