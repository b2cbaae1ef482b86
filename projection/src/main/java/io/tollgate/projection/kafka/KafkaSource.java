package io.tollgate.projection.kafka;

import io.tollgate.projection.Offsets;
import io.tollgate.projection.Offsets.Partition;
import io.tollgate.projection.Source;
import io.tollgate.wire.topic.ClusterConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads the committed records of several topics with one consumer, without a consumer group. Not
 * thread-safe.
 *
 * @param <R> a record, decoded
 */
public final class KafkaSource<R> implements Source<R> {
  /** Few enough to process well within a second, enough to make a database transaction pay. */
  private static final int MAX_POLL_RECORDS = 2_000;

  /** Short, because closing the consumer waits for the current fetch. */
  private static final int FETCH_WAIT_MS = 50;

  private static final int FETCH_MIN_BYTES = 64 * 1024;
  private static final int PARTITION_FETCH_BYTES = 256 * 1024;
  private static final int FETCH_MAX_BYTES = 4 * 1024 * 1024;

  private final Consumer<byte[], byte[]> consumer;
  private final Map<String, Decoder<R>> decoders;
  private final Map<TopicPartition, Partition> partitions = new HashMap<>();
  private final Offsets ends;

  /**
   * Decodes the records of one topic.
   *
   * @param <R> a record, decoded
   */
  @FunctionalInterface
  public interface Decoder<R> {
    /**
     * Decodes a record.
     *
     * @throws SerializationException if the bytes are damaged or in another form
     */
    R decode(ConsumerRecord<byte[], byte[]> record);
  }

  private KafkaSource(Consumer<byte[], byte[]> consumer, Map<String, Decoder<R>> decoders) {
    this.consumer = consumer;
    this.decoders = Map.copyOf(decoders);
    for (String topic : this.decoders.keySet()) {
      List<Integer> numbers =
          consumer.partitionsFor(topic).stream().map(info -> info.partition()).toList();
      if (numbers.isEmpty()) {
        throw new SourceException("topic " + topic + " does not exist; create it first", null);
      }
      numbers.forEach(
          number ->
              partitions.put(new TopicPartition(topic, number), new Partition(topic, number)));
    }
    consumer.assign(partitions.keySet());
    consumer.seekToBeginning(partitions.keySet());
    this.ends = offsets(consumer.endOffsets(partitions.keySet()));
  }

  /**
   * Opens topics at their beginnings.
   *
   * @param decoders the decoder for each topic, by its full name
   * @throws SourceException if a topic does not exist, or the brokers do not answer
   */
  public static <R> KafkaSource<R> open(
      ClusterConnection cluster, Map<String, Decoder<R>> decoders) {
    return open(
        new KafkaConsumer<>(
            settings(cluster), new ByteArrayDeserializer(), new ByteArrayDeserializer()),
        decoders);
  }

  static <R> KafkaSource<R> open(
      Consumer<byte[], byte[]> consumer, Map<String, Decoder<R>> decoders) {
    try {
      return new KafkaSource<>(consumer, decoders);
    } catch (KafkaException e) {
      consumer.close();
      throw unreadable(decoders.keySet(), e);
    } catch (SourceException e) {
      consumer.close();
      throw e;
    }
  }

  private static Map<String, Object> settings(ClusterConnection cluster) {
    Map<String, Object> settings = cluster.properties();
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MAX_POLL_RECORDS);
    settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_WAIT_MS);
    settings.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, FETCH_MIN_BYTES);
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, PARTITION_FETCH_BYTES);
    settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH_MAX_BYTES);
    return settings;
  }

  private static SourceException unreadable(Set<String> topics, KafkaException e) {
    // Kafka's message is often general; its cause names the reason.
    Throwable reason = e.getCause() == null ? e : e.getCause();
    return new SourceException(
        "cannot read the topics " + new TreeSet<>(topics) + ": " + reason.getMessage(), e);
  }

  /**
   * {@inheritDoc}
   *
   * @throws SourceException if a broker refuses, or a record cannot be decoded
   */
  @Override
  public List<R> poll(Duration wait) {
    ConsumerRecords<byte[], byte[]> records;
    try {
      records = consumer.poll(wait);
    } catch (KafkaException e) {
      throw unreadable(decoders.keySet(), e);
    }
    List<R> decoded = new ArrayList<>(records.count());
    for (ConsumerRecord<byte[], byte[]> record : records) {
      decoded.add(decode(record));
    }
    return decoded;
  }

  private R decode(ConsumerRecord<byte[], byte[]> record) {
    try {
      return decoders.get(record.topic()).decode(record);
    } catch (SerializationException e) {
      throw new SourceException(
          "the record at offset %d of partition %d of topic %s cannot be read: %s"
              .formatted(record.offset(), record.partition(), record.topic(), e.getMessage()),
          e);
    }
  }

  /** The next offset of each partition; it is beyond transaction markers that were read. */
  @Override
  public Offsets offsets() {
    Map<TopicPartition, Long> positions = new HashMap<>();
    partitions.keySet().forEach(one -> positions.put(one, consumer.position(one)));
    return offsets(positions);
  }

  private Offsets offsets(Map<TopicPartition, Long> kafkas) {
    Map<Partition, Long> offsets = new HashMap<>();
    kafkas.forEach((partition, offset) -> offsets.put(partitions.get(partition), offset));
    return new Offsets(offsets);
  }

  @Override
  public Offsets ends() {
    return ends;
  }

  @Override
  public void seek(Offsets offsets) {
    partitions.forEach(
        (kafkas, partition) ->
            offsets.of(partition).ifPresent(offset -> consumer.seek(kafkas, offset)));
  }

  @Override
  public void close() {
    consumer.close();
  }
}
