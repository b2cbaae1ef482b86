package io.tollgate.bench.pipeline;

import io.tollgate.bench.cluster.Cluster;
import io.tollgate.catalogue.Namespace;
import io.tollgate.catalogue.Topic;
import io.tollgate.producer.generate.Generator;
import io.tollgate.producer.publish.ShipmentPublisher;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The input, generated once and copied to the topics of every run: events for warming up and
 * measured events, the same in the same order for every contender.
 */
final class Master {
  private static final Namespace NAMES = new Namespace("master");
  private static final Duration WAIT = Duration.ofMillis(200);
  private static final int TRANSACTION_TIMEOUT_MS = 900_000;

  private final Cluster cluster;
  private final List<TopicPartition> partitions;
  private final Map<TopicPartition, Long> warmEnds;
  private final Map<TopicPartition, Long> ends;

  private Master(
      Cluster cluster,
      List<TopicPartition> partitions,
      Map<TopicPartition, Long> warmEnds,
      Map<TopicPartition, Long> ends) {
    this.cluster = cluster;
    this.partitions = partitions;
    this.warmEnds = warmEnds;
    this.ends = ends;
  }

  /** Generates the input, with the generator's documented mix. */
  static Master generate(Cluster cluster, int partitions, int warm, int events, long seed) {
    cluster.createTopics(NAMES, partitions);
    List<TopicPartition> all =
        IntStream.range(0, partitions)
            .mapToObj(p -> new TopicPartition(NAMES.topic(Topic.SHIPMENTS), p))
            .toList();
    Generator generator = Generator.seeded(seed);
    Map<TopicPartition, Long> warmEnds = publish(cluster, generator, warm, all);
    return new Master(cluster, all, warmEnds, publish(cluster, generator, events, all));
  }

  private static Map<TopicPartition, Long> publish(
      Cluster cluster, Generator generator, int count, List<TopicPartition> partitions) {
    try (ShipmentPublisher publisher = ShipmentPublisher.connect(cluster.publishing(NAMES))) {
      for (int i = 0; i < count; i++) {
        var unused = publisher.publish(generator.next());
      }
      publisher.flush();
    }
    try (KafkaConsumer<byte[], byte[]> consumer = consumer(cluster)) {
      return consumer.endOffsets(partitions);
    }
  }

  /** Copies the events for warming up. */
  void warm(Namespace to) {
    try (KafkaProducer<byte[], byte[]> producer = producer(Optional.empty())) {
      copy(producer, to, Map.of(), warmEnds);
    }
  }

  /**
   * Copies the measured events in an open transaction. All of them are on the topic, but consumers
   * see them only when the gate opens.
   */
  Gate fill(Namespace to) {
    KafkaProducer<byte[], byte[]> producer = producer(Optional.of("gate-" + to.prefix()));
    producer.initTransactions();
    producer.beginTransaction();
    copy(producer, to, warmEnds, ends);
    return new Gate(producer);
  }

  /** Events that no consumer sees yet. */
  record Gate(KafkaProducer<byte[], byte[]> producer) implements AutoCloseable {
    /** Commits, which makes all events visible. */
    void open() {
      producer.commitTransaction();
    }

    @Override
    public void close() {
      producer.close();
    }
  }

  private void copy(
      KafkaProducer<byte[], byte[]> producer,
      Namespace to,
      Map<TopicPartition, Long> from,
      Map<TopicPartition, Long> until) {
    String topic = to.topic(Topic.SHIPMENTS);
    try (KafkaConsumer<byte[], byte[]> consumer = consumer(cluster)) {
      consumer.assign(partitions);
      partitions.forEach(p -> consumer.seek(p, from.getOrDefault(p, 0L)));
      while (partitions.stream().anyMatch(p -> consumer.position(p) < until.get(p))) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(WAIT)) {
          TopicPartition partition = new TopicPartition(record.topic(), record.partition());
          if (record.offset() < until.get(partition)) {
            var unused =
                producer.send(
                    new ProducerRecord<>(topic, record.partition(), record.key(), record.value()));
          }
        }
      }
    }
    producer.flush();
  }

  private static KafkaConsumer<byte[], byte[]> consumer(Cluster cluster) {
    Map<String, Object> settings = cluster.connection().properties();
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private KafkaProducer<byte[], byte[]> producer(Optional<String> transactionalId) {
    Map<String, Object> settings = new HashMap<>(cluster.connection().properties());
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 50);
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
    transactionalId.ifPresent(
        id -> {
          settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, id);
          settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_TIMEOUT_MS);
        });
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }
}
