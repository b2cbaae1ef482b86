package io.tollgate.bench.pipeline;

import io.tollgate.bench.cluster.Cluster;
import io.tollgate.bench.contender.ShapeOfJob;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The committed records of a topic.
 *
 * @param records the number of records
 * @param bytes keys and values together
 * @param lastOffsets the offset of each partition's last record
 * @param sample some of the records
 */
record Output(
    long records,
    long bytes,
    Map<TopicPartition, Long> lastOffsets,
    List<ShapeOfJob.Sampled> sample) {
  private static final byte[] NOTHING = {};
  private static final Duration WAIT = Duration.ofMillis(200);
  private static final int MOST_SAMPLED_BYTES = 8 << 20;

  /** Reads a topic to its end. */
  static Output read(Cluster cluster, String topic) {
    Map<String, Object> settings = cluster.connection().properties();
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
    long records = 0;
    long bytes = 0;
    Map<TopicPartition, Long> last = new HashMap<>();
    List<ShapeOfJob.Sampled> sample = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(WAIT)) {
          records++;
          bytes += orEmpty(record.key()).length + orEmpty(record.value()).length;
          last.put(new TopicPartition(topic, record.partition()), record.offset());
          if (bytes < MOST_SAMPLED_BYTES) {
            sample.add(new ShapeOfJob.Sampled(orEmpty(record.key()), orEmpty(record.value())));
          }
        }
      }
    }
    return new Output(records, bytes, last, sample);
  }

  private static byte[] orEmpty(byte[] bytes) {
    return bytes == null ? NOTHING : bytes;
  }
}
