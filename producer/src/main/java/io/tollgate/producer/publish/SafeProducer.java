package io.tollgate.producer.publish;

import io.tollgate.wire.topic.ClusterConnection;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Makes producers that neither lose nor duplicate records: idempotent, with {@code acks=all}. */
final class SafeProducer {
  /**
   * Only one request in flight: before Kafka 4.5, a broker accepts any first sequence number in a
   * new partition. If it refuses the first request, because it does not lead the partition yet, and
   * then writes the second one, the first can never be written (KAFKA-15591).
   */
  private static final int REQUESTS_IN_FLIGHT = 1;

  private static final int LINGER_MS = 5;
  private static final int BATCH_BYTES = 128 * 1024;
  private static final int DELIVERY_TIMEOUT_MS = 60_000;
  private static final int REQUEST_TIMEOUT_MS = 20_000;

  private SafeProducer() {}

  /** Settings of the cluster override these, except those that safety depends on. */
  static <V> KafkaProducer<String, V> open(ClusterConnection cluster, Serializer<V> values) {
    Map<String, Object> settings = cluster.properties();
    settings.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, LINGER_MS);
    settings.putIfAbsent(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
    settings.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    settings.putIfAbsent(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_TIMEOUT_MS);
    settings.putIfAbsent(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MS);
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, REQUESTS_IN_FLIGHT);
    // Only Kafka's default partitioner: a shipment's records must be in one partition.
    settings.remove(ProducerConfig.PARTITIONER_CLASS_CONFIG);
    settings.remove(ProducerConfig.PARTITIONER_IGNORE_KEYS_CONFIG);
    try {
      return new KafkaProducer<>(settings, new StringSerializer(), values);
    } catch (KafkaException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new PublishException("the brokers cannot be reached: " + cause.getMessage(), e);
    }
  }
}
