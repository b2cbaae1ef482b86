package io.tollgate.ops.cluster;

import io.tollgate.ops.lag.TopicPart;
import io.tollgate.wire.topic.ClusterConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Several topics read side by side by one consumer, as nobody's group, committed records only and
 * as bytes. For one thread.
 */
final class FollowedTopics implements AutoCloseable {
  /** So few that a poll is a small part of a second's work, so many that a transaction pays. */
  private static final int MOST_AT_ONCE = 2_000;

  /** Closing waits for the fetch under way, so that this is short. */
  private static final int FETCH_WAIT_MS = 50;

  private static final int FETCH_AT_LEAST = 64 * 1024;
  private static final int PARTITION_FETCH = 256 * 1024;
  private static final int FETCH_AT_MOST = 4 * 1024 * 1024;

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Map<TopicPartition, TopicPart> parts = new HashMap<>();
  private final Map<TopicPartition, Long> ends;

  private FollowedTopics(KafkaConsumer<byte[], byte[]> consumer, Collection<String> topics) {
    this.consumer = consumer;
    for (String topic : topics) {
      List<TopicPartition> some =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      if (some.isEmpty()) {
        throw new ClusterException(
            "there is no topic " + topic + "; make it with `tollgate topics create`", null);
      }
      some.forEach(p -> parts.put(p, new TopicPart(topic, p.partition())));
    }
    consumer.assign(parts.keySet());
    consumer.seekToBeginning(parts.keySet());
    this.ends = consumer.endOffsets(parts.keySet());
  }

  /**
   * Opens them at their beginnings.
   *
   * @throws ClusterException if one is not there or the brokers do not answer
   */
  static FollowedTopics open(ClusterConnection cluster, Collection<String> topics) {
    KafkaConsumer<byte[], byte[]> consumer = null;
    try {
      consumer =
          new KafkaConsumer<>(
              settings(cluster), new ByteArrayDeserializer(), new ByteArrayDeserializer());
      return new FollowedTopics(consumer, topics);
    } catch (KafkaException | ClusterException e) {
      if (consumer != null) {
        consumer.close();
      }
      throw e instanceof KafkaException unread ? unreadable(unread) : e;
    }
  }

  private static Map<String, Object> settings(ClusterConnection cluster) {
    Map<String, Object> settings = cluster.properties();
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MOST_AT_ONCE);
    settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_WAIT_MS);
    settings.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, FETCH_AT_LEAST);
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, PARTITION_FETCH);
    settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH_AT_MOST);
    return settings;
  }

  private static ClusterException unreadable(KafkaException e) {
    // Kafka often says only that something failed, and its cause says what.
    Throwable telling = e.getCause() == null ? e : e.getCause();
    return new ClusterException("the topics cannot be read: " + telling.getMessage(), e);
  }

  /**
   * The next records, in order within a partition.
   *
   * @throws ClusterException if the brokers refuse
   */
  ConsumerRecords<byte[], byte[]> poll(Duration wait) {
    try {
      return consumer.poll(wait);
    } catch (KafkaException e) {
      throw unreadable(e);
    }
  }

  /** Where reading goes on in each partition; markers of transactions are behind it. */
  Map<TopicPart, Long> places() {
    Map<TopicPart, Long> places = new HashMap<>();
    parts.forEach((partition, part) -> places.put(part, consumer.position(partition)));
    return places;
  }

  /** Whether a place is past the end: then it is one of another topic that had this name. */
  boolean isPastEnd(Map<TopicPart, Long> places) {
    return parts.entrySet().stream()
        .anyMatch(entry -> places.getOrDefault(entry.getValue(), 0L) > ends.get(entry.getKey()));
  }

  /** Goes on at places that {@link #places} once told; others are read from where they are. */
  void goOn(Map<TopicPart, Long> places) {
    List<TopicPartition> known = new ArrayList<>(parts.keySet());
    known.removeIf(partition -> !places.containsKey(parts.get(partition)));
    known.forEach(partition -> consumer.seek(partition, places.get(parts.get(partition))));
  }

  /** Whether all has been returned that was committed when they were opened. */
  boolean isAtEnd() {
    return parts.keySet().stream().allMatch(p -> consumer.position(p) >= ends.get(p));
  }

  @Override
  public void close() {
    consumer.close();
  }
}
