package io.tollgate.wire.topic;

import io.tollgate.wire.topic.Snapshot.Patience;
import io.tollgate.wire.topic.Snapshot.Visit;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads short ranges of any partition as bytes, with one consumer that stays connected. It reads
 * committed records only and uses no consumer group. Not thread-safe.
 */
public final class RangeReader implements AutoCloseable {
  private static final Patience PATIENCE = new Patience(Duration.ofSeconds(5), false);
  private static final int FETCH_WAIT_MS = 50;

  /** Ranges are short; the consumer discards what it fetches beyond them. */
  private static final int FETCH_BYTES = 128 * 1024;

  private final ClusterConnection cluster;
  private KafkaConsumer<String, byte[]> consumer;

  /** A reader that connects at its first read. */
  public RangeReader(ClusterConnection cluster) {
    this.cluster = cluster;
  }

  /**
   * A range of one partition.
   *
   * @param from the first offset
   * @param to the offset after the last one; limited to the end of the partition
   * @param most maximum number of records
   */
  public record Range(String topic, int partition, long from, long to, int most) {
    /** A single record. */
    public static Range ofOne(String topic, int partition, long offset) {
      return new Range(topic, partition, offset, offset + 1, 1);
    }
  }

  /**
   * Visits the records of a range in their order. Transaction markers are not records.
   *
   * @return the offset up to which the range is readable; empty after a timeout of 5 seconds
   * @throws TopicException if the brokers refuse
   */
  public OptionalLong read(Range range, Consumer<Received<byte[]>> visitor) {
    try {
      return visit(range, visitor);
    } catch (KafkaException e) {
      throw TopicException.unreadable(range.topic(), e);
    }
  }

  private OptionalLong visit(Range range, Consumer<Received<byte[]>> visitor) {
    TopicPartition partition = new TopicPartition(range.topic(), range.partition());
    connect();
    consumer.assign(List.of(partition));
    consumer.seek(partition, range.from());
    long readable = Math.min(range.to(), consumer.endOffsets(List.of(partition)).get(partition));
    int[] left = {range.most()};
    Visit visit =
        left[0] < 1
            ? Visit.STOPPED
            : new Snapshot<>(consumer, Map.of(partition, readable))
                .visit(
                    PATIENCE,
                    record -> {
                      visitor.accept(Received.of(record));
                      left[0]--;
                      return left[0] > 0;
                    });
    return visit == Visit.TIMED_OUT ? OptionalLong.empty() : OptionalLong.of(readable);
  }

  private void connect() {
    if (consumer == null) {
      Map<String, Object> settings = TopicReader.settings(cluster);
      settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_WAIT_MS);
      settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCH_BYTES);
      consumer =
          new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
  }

  @Override
  public void close() {
    if (consumer != null) {
      consumer.close();
    }
  }
}
