package io.tollgate.producer.publish;

import io.tollgate.wire.topic.ClusterConnection;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Makes producers that lose nothing and write nothing twice: idempotent, {@code acks=all}. */
final class SafeProducer {
  /**
   * A broker before Kafka 4.5 takes any first sequence on a partition that was just made. With more
   * requests on their way, a second one may be written while the first one, refused because the
   * broker did not lead the partition yet, can never be (KAFKA-15591).
   */
  private static final int REQUESTS_UNDER_WAY = 1;

  private static final int LINGER_MS = 5;
  private static final int BATCH_BYTES = 128 * 1024;
  private static final int DELIVERY_TIMEOUT_MS = 60_000;
  private static final int REQUEST_TIMEOUT_MS = 20_000;

  private SafeProducer() {}

  /** Settings of the cluster win, but for those that safety rests on. */
  static <V> KafkaProducer<String, V> open(ClusterConnection cluster, Serializer<V> values) {
    Map<String, Object> settings = cluster.properties();
    settings.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, LINGER_MS);
    settings.putIfAbsent(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
    settings.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    settings.putIfAbsent(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_TIMEOUT_MS);
    settings.putIfAbsent(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MS);
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, REQUESTS_UNDER_WAY);
    // Kafka's own partitioner and no other: a shipment's records have to lie together.
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
