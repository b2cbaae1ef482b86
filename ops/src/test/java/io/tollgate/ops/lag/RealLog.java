package io.tollgate.ops.lag;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A topic with one partition on a real broker, written and read by Kafka's clients. */
final class RealLog implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration WAIT = Duration.ofMillis(100);

  private final String brokers;
  private final Admin admin;
  private final TopicPartition partition;
  private final KafkaProducer<byte[], byte[]> plain;
  private final KafkaProducer<byte[], byte[]> transactional;

  RealLog(String brokers, String topic) throws Exception {
    this.brokers = brokers;
    this.admin = Admin.create(Map.of("bootstrap.servers", brokers));
    this.partition = new TopicPartition(topic, 0);
    admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
    this.plain = producer(Map.of());
    this.transactional = producer(Map.of("transactional.id", topic));
    transactional.initTransactions();
  }

  private KafkaProducer<byte[], byte[]> producer(Map<String, Object> more) {
    Map<String, Object> settings = new HashMap<>(more);
    settings.put("bootstrap.servers", brokers);
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  TopicPartition partition() {
    return partition;
  }

  TopicPart part() {
    return new TopicPart(partition.topic(), 0);
  }

  /** Writes records with the current time. */
  void write(int records) throws Exception {
    for (int i = 0; i < records; i++) {
      plain.send(new ProducerRecord<>(partition.topic(), new byte[] {1})).get();
    }
  }

  /** Writes records with a timestamp. */
  void write(int records, long timestamp) throws Exception {
    for (int i = 0; i < records; i++) {
      var unused =
          plain.send(new ProducerRecord<>(partition.topic(), 0, timestamp, null, new byte[] {1}));
    }
    plain.flush();
  }

  /** Writes records in a transaction, and waits for the marker after them. */
  void writeAsTransaction(int records) throws Exception {
    long end = end() + records + 1;
    begin(records);
    transactional.commitTransaction();
    awaitMarker(end);
  }

  /** Writes records in a transaction and aborts it. */
  void abort(int records) throws Exception {
    long end = end() + records + 1;
    begin(records);
    transactional.flush();
    transactional.abortTransaction();
    awaitMarker(end);
  }

  /**
   * The commit's answer can precede the marker in the log; until then, no reader sees the records.
   */
  private void awaitMarker(long end) {
    await().atMost(PATIENCE).until(() -> end(IsolationLevel.READ_COMMITTED) == end);
  }

  private void begin(int records) {
    transactional.beginTransaction();
    for (int i = 0; i < records; i++) {
      var unused = transactional.send(new ProducerRecord<>(partition.topic(), new byte[] {1}));
    }
  }

  long end() throws Exception {
    return end(IsolationLevel.READ_UNCOMMITTED);
  }

  private long end(IsolationLevel level) throws Exception {
    return admin
        .listOffsets(Map.of(partition, OffsetSpec.latest()), new ListOffsetsOptions(level))
        .partitionResult(partition)
        .get()
        .offset();
  }

  long committed(String group) throws Exception {
    return admin
        .listConsumerGroupOffsets(group)
        .partitionsToOffsetAndMetadata()
        .get()
        .get(partition)
        .offset();
  }

  /** The lag as {@code kafka-consumer-groups --describe} computes it. */
  long lagByArithmetic(String group) throws Exception {
    return end() - committed(group);
  }

  /** Sets the committed offset of a group without members. */
  void commit(String group, long offset) throws InterruptedException, ExecutionException {
    admin
        .alterConsumerGroupOffsets(group, Map.of(partition, new OffsetAndMetadata(offset)))
        .all()
        .get();
  }

  /**
   * The number of records that a read-committed reader gets from the group's committed offset on.
   */
  long lagByReading(String group) throws Exception {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", brokers);
    settings.put("isolation.level", "read_committed");
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(Set.of(partition));
      consumer.seek(partition, committed(group));
      long end = consumer.endOffsets(Set.of(partition)).get(partition);
      long records = 0;
      while (consumer.position(partition) < end) {
        records += consumer.poll(WAIT).count();
      }
      return records;
    }
  }

  @Override
  public void close() {
    plain.close();
    transactional.close();
    admin.close();
  }
}
