package io.tollgate.wire.topic;

import io.tollgate.wire.codec.Codec;
import io.tollgate.wire.serde.WireSerdes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads a topic from its beginning, committed records only, as nobody's group: whoever reads so
 * changes nothing. For one thread.
 *
 * @param <D> the type of the values
 */
public final class TopicReader<D> implements AutoCloseable {
  // Closing waits for the fetch under way: 500 ms for each reader, were it not for this.
  private static final int FETCH_WAIT_MS = 50;
  private static final int IDLE_FETCH_WAIT_MS = 250;

  private final String topic;
  private final KafkaConsumer<String, D> consumer;
  private final List<TopicPartition> partitions;
  private Map<TopicPartition, Long> ends;

  private TopicReader(String topic, KafkaConsumer<String, D> consumer, From from) {
    this.topic = topic;
    this.consumer = consumer;
    this.partitions =
        consumer.partitionsFor(topic).stream()
            .map(info -> new TopicPartition(topic, info.partition()))
            .filter(p -> from == null || p.partition() == from.partition())
            .toList();
    if (partitions.isEmpty()) {
      throw new TopicException(
          "there is no topic " + topic + "; make it with `tollgate topics create`");
    }
    consumer.assign(partitions);
    if (from == null || from.offset() == 0) {
      consumer.seekToBeginning(partitions);
    } else {
      consumer.seek(partitions.get(0), from.offset());
    }
    this.ends = consumer.endOffsets(partitions);
  }

  /** A place in one partition. */
  private record From(int partition, long offset) {}

  /**
   * Opens a topic.
   *
   * @throws TopicException if it is not there or the brokers do not answer
   */
  public static <D> TopicReader<D> open(
      ClusterConnection cluster, String topic, Deserializer<D> values) {
    return open(cluster, topic, values, null, FETCH_WAIT_MS);
  }

  /**
   * Opens a topic to stay with it: while it has nothing new it is asked for less often.
   *
   * @throws TopicException if it is not there or the brokers do not answer
   */
  public static <D> TopicReader<D> follow(
      ClusterConnection cluster, String topic, Deserializer<D> values) {
    return open(cluster, topic, values, null, IDLE_FETCH_WAIT_MS);
  }

  /**
   * Opens one partition of a topic at an offset.
   *
   * @throws TopicException if it is not there or the brokers do not answer
   */
  public static <D> TopicReader<D> openPartition(
      ClusterConnection cluster, String topic, int partition, long offset, Deserializer<D> values) {
    return open(cluster, topic, values, new From(partition, offset), FETCH_WAIT_MS);
  }

  private static <D> TopicReader<D> open(
      ClusterConnection cluster, String topic, Deserializer<D> values, From from, int wait) {
    Map<String, Object> settings = cluster.properties();
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, wait);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    KafkaConsumer<String, D> consumer = null;
    try {
      consumer = new KafkaConsumer<>(settings, new StringDeserializer(), values);
      return new TopicReader<>(topic, consumer, from);
    } catch (KafkaException | IllegalArgumentException | TopicException e) {
      if (consumer != null) {
        consumer.close();
      }
      throw e instanceof TopicException told ? told : unreadable(topic, e);
    }
  }

  /** Opens a topic whose values a codec knows. */
  public static <D> TopicReader<D> open(
      ClusterConnection cluster, String topic, WireSerdes serdes, Codec<D, ?> codec) {
    return open(cluster, topic, serdes.serde(codec).deserializer());
  }

  /**
   * How many partitions a topic has.
   *
   * @throws TopicException if it is not there or the brokers do not answer
   */
  static int partitions(ClusterConnection cluster, String topic) {
    try (TopicReader<byte[]> reader = openRaw(cluster, topic)) {
      return reader.partitions.size();
    }
  }

  /** Opens a topic whose values are taken as they lie there. */
  public static TopicReader<byte[]> openRaw(ClusterConnection cluster, String topic) {
    return open(cluster, topic, new ByteArrayDeserializer());
  }

  private static TopicException unreadable(String topic, RuntimeException e) {
    // Kafka often says only that something failed, and its cause says what.
    Throwable telling = e.getCause() == null ? e : e.getCause();
    return new TopicException("topic " + topic + " cannot be read: " + telling.getMessage(), e);
  }

  /**
   * The next records, in order within a partition.
   *
   * @param wait how long to wait for the first
   * @throws TopicException if one cannot be decoded, or the brokers refuse
   */
  public List<Received<D>> poll(Duration wait) {
    List<Received<D>> received = new ArrayList<>();
    try {
      for (ConsumerRecord<String, D> record : consumer.poll(wait)) {
        received.add(received(record));
      }
    } catch (KafkaException e) {
      throw unreadable(topic, e);
    }
    return received;
  }

  private static <D> Received<D> received(ConsumerRecord<String, D> record) {
    Map<String, byte[]> headers = new HashMap<>();
    for (Header header : record.headers()) {
      headers.put(header.key(), header.value());
    }
    return new Received<>(
        record.partition(),
        record.offset(),
        record.timestamp(),
        record.key(),
        record.value(),
        headers);
  }

  /** The next offset of each partition. */
  public Map<Integer, Long> next() {
    Map<Integer, Long> next = new HashMap<>();
    partitions.forEach(p -> next.put(p.partition(), consumer.position(p)));
    return next;
  }

  /** Whether a place is past the end: then it is one of another topic that had this name. */
  public boolean isPastEnd(int partition, long offset) {
    return partitions.stream()
        .filter(p -> p.partition() == partition)
        .anyMatch(p -> offset > ends.get(p));
  }

  /**
   * Goes on at places that {@link #next} once told; other partitions are read from where they are.
   */
  public void goOn(Map<Integer, Long> next) {
    partitions.stream()
        .filter(p -> next.containsKey(p.partition()))
        .forEach(p -> consumer.seek(p, next.get(p.partition())));
  }

  /**
   * Whether all has been returned that was committed when this was opened, or the end last looked
   * for. The brokers tell a producer of its commit a moment before they let anybody read it, so
   * that who waits for certain records has to look for the end until they are there.
   *
   * @throws TopicException if the brokers do not answer
   */
  public boolean isAtEnd() {
    try {
      return partitions.stream().allMatch(p -> consumer.position(p) >= ends.get(p));
    } catch (KafkaException e) {
      throw unreadable(topic, e);
    }
  }

  /**
   * Makes {@link #isAtEnd} mean the end as it is now.
   *
   * @throws TopicException if the brokers do not answer
   */
  public void lookForEnd() {
    try {
      ends = consumer.endOffsets(partitions);
    } catch (KafkaException e) {
      throw unreadable(topic, e);
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
