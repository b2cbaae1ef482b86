package io.tollgate.ops.cluster;

import io.tollgate.ops.lag.TopicPart;
import io.tollgate.wire.topic.ClusterConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads stretches of a log as nobody's group, committed records only. For one thread. */
final class LogReader implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LogReader.class);
  private static final Duration WAIT = Duration.ofMillis(100);
  private static final long PATIENCE_NS = Duration.ofSeconds(5).toNanos();
  private static final int FETCH_WAIT_MS = 50;

  /** Stretches are short, and what is fetched beyond them is thrown away. */
  private static final int FETCH_BYTES = 128 * 1024;

  private final ClusterConnection connection;
  private KafkaConsumer<byte[], byte[]> consumer;

  LogReader(ClusterConnection connection) {
    this.connection = connection;
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    if (consumer == null) {
      Map<String, Object> settings = connection.properties();
      settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
      settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
      settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
      settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_WAIT_MS);
      settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCH_BYTES);
      settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
      consumer =
          new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
    return consumer;
  }

  OptionalLong countRecords(TopicPart part, long from, long to) {
    try {
      return count(KafkaCluster.kafkas(part), from, to);
    } catch (KafkaException e) {
      LOG.warn("{} cannot be read, so its markers count as lag: {}", part, e.getMessage());
      return OptionalLong.empty();
    }
  }

  private OptionalLong count(TopicPartition partition, long from, long to) {
    long[] records = new long[1];
    OptionalLong readTo =
        read(partition, new Stretch(from, to, Integer.MAX_VALUE), record -> records[0]++);
    return readTo.isPresent()
        ? OptionalLong.of(records[0] + to - readTo.getAsLong())
        : OptionalLong.empty();
  }

  /**
   * Hands on the committed records of a stretch, at most so many.
   *
   * @throws ClusterException if they cannot be read
   */
  void read(
      TopicPart part,
      long from,
      long to,
      int most,
      Consumer<ConsumerRecord<byte[], byte[]>> taker) {
    try {
      read(KafkaCluster.kafkas(part), new Stretch(from, to, most), taker);
    } catch (KafkaException e) {
      throw new ClusterException(
          "topic %s cannot be read: %s".formatted(part.topic(), e.getMessage()), e);
    }
  }

  private record Stretch(long from, long to, int most) {}

  /** The offset up to which it could be read; empty if time ran out. */
  private OptionalLong read(
      TopicPartition partition, Stretch stretch, Consumer<ConsumerRecord<byte[], byte[]>> taker) {
    begin(partition, stretch.from());
    long readable = Math.min(stretch.to(), consumer.endOffsets(List.of(partition)).get(partition));
    long deadline = System.nanoTime() + PATIENCE_NS;
    int taken = 0;
    while (consumer.position(partition) < readable && taken < stretch.most()) {
      if (System.nanoTime() > deadline) {
        return OptionalLong.empty();
      }
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(WAIT)) {
        if (record.offset() < readable && taken < stretch.most()) {
          taker.accept(record);
          taken++;
        }
      }
    }
    return OptionalLong.of(readable);
  }

  OptionalLong timestampAt(TopicPart part, long offset) {
    try {
      return timestamp(KafkaCluster.kafkas(part), offset);
    } catch (KafkaException e) {
      LOG.warn("{} cannot be read, so its time lag is not known: {}", part, e.getMessage());
      return OptionalLong.empty();
    }
  }

  private OptionalLong timestamp(TopicPartition partition, long offset) {
    List<Long> first = new ArrayList<>();
    read(
        partition, new Stretch(offset, Long.MAX_VALUE, 1), record -> first.add(record.timestamp()));
    return first.isEmpty() ? OptionalLong.empty() : OptionalLong.of(first.get(0));
  }

  private void begin(TopicPartition partition, long offset) {
    consumer().assign(List.of(partition));
    consumer.seek(partition, offset);
  }

  @Override
  public void close() {
    if (consumer != null) {
      consumer.close();
    }
  }
}
