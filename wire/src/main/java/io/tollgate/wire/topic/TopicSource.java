package io.tollgate.wire.topic;

import io.tollgate.catalogue.Namespace;
import io.tollgate.catalogue.Topic;
import io.tollgate.wire.codec.Codec;
import io.tollgate.wire.serde.HeadForm;
import io.tollgate.wire.serde.HeadReader;
import io.tollgate.wire.serde.Unopened;
import io.tollgate.wire.serde.WireSerdes;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Reads topics of one installation from their beginning to their current end. Each method passes
 * records to a visitor while it reads, and keeps none of them. It opens one consumer and closes it
 * again. Thread-safe.
 *
 * @param cluster the brokers
 * @param names the prefix of the topics
 * @param serdes decode the values
 */
public record TopicSource(ClusterConnection cluster, Namespace names, WireSerdes serdes) {

  /**
   * Visits every record of a topic, in order within a partition.
   *
   * @throws TopicException if the topic is missing, a record cannot be decoded, or the brokers do
   *     not answer
   */
  public <D> void forEach(Topic topic, Codec<D, ?> codec, Consumer<Received<D>> visitor) {
    try (TopicReader<D> reader =
        TopicReader.open(cluster, names.topic(topic), serdes.serde(codec).deserializer())) {
      reader.forEach(visitor);
    }
  }

  /**
   * Visits every record of a topic by its head; the visitor opens those whose content it needs.
   *
   * @throws TopicException if the topic is missing, a record cannot be decoded, or the brokers do
   *     not answer
   */
  public <H, D> void forEachHead(
      Topic topic, HeadForm<H, D> form, Consumer<Received<Unopened<H, D>>> visitor) {
    HeadReader<H, D> heads = serdes.heads(form);
    try (TopicReader<Unopened<H, D>> reader =
        TopicReader.open(cluster, names.topic(topic), heads::read)) {
      reader.forEach(visitor);
    }
  }

  /**
   * Visits every record of a topic as bytes.
   *
   * @throws TopicException if the topic is missing or the brokers do not answer
   */
  public void forEachRaw(Topic topic, Consumer<Received<byte[]>> visitor) {
    try (TopicReader<byte[]> reader = TopicReader.openRaw(cluster, names.topic(topic))) {
      reader.forEach(visitor);
    }
  }

  /**
   * Visits the records of one key. It reads the one partition that holds the key, and decodes no
   * other key's records. It skips records that cannot be decoded, because they are dead letters.
   *
   * @throws TopicException if the topic is missing or the brokers do not answer
   */
  public <D> void forEachOf(
      String key, Topic topic, Codec<D, ?> codec, Consumer<Received<D>> visitor) {
    String name = names.topic(topic);
    Deserializer<D> values = serdes.serde(codec).deserializer();
    try (TopicReader<byte[]> reader =
        TopicReader.openKey(cluster, name, key, new ByteArrayDeserializer())) {
      reader.forEach(
          record -> {
            if (key.equals(record.key())) {
              decoded(values, name, record).ifPresent(visitor);
            }
          });
    }
  }

  /**
   * Opens the partition that holds a key, at its current end, so that the reader returns only later
   * records.
   *
   * @throws TopicException if the topic is missing or the brokers do not answer
   */
  public <D> TopicReader<D> openKeyAtEnd(String key, Topic topic, Codec<D, ?> codec) {
    return TopicReader.openKeyAtEnd(
        cluster, names.topic(topic), key, serdes.serde(codec).deserializer());
  }

  private static <D> Optional<Received<D>> decoded(
      Deserializer<D> values, String topic, Received<byte[]> record) {
    try {
      return Optional.of(record.with(values.deserialize(topic, record.value())));
    } catch (SerializationException e) {
      // The record's dead letter describes the error.
      return Optional.empty();
    }
  }
}
