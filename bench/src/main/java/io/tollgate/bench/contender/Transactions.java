package io.tollgate.bench.contender;

import io.tollgate.catalogue.Namespace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The bare loop of a transactional program: it reads, writes, and commits both at an interval. It
 * has no state, decoding or stream engine.
 */
final class Transactions {
  /** Writes the output for a record. */
  interface Job extends BiConsumer<ConsumerRecord<byte[], byte[]>, KafkaProducer<byte[], byte[]>> {}

  private static final Duration WAIT = Duration.ofMillis(20);

  private final ContenderSettings settings;
  private final Namespace names;
  private volatile boolean ended;

  Transactions(ContenderSettings settings) {
    this.settings = settings;
    this.names = new Namespace(settings.text("run.id"));
  }

  Namespace names() {
    return names;
  }

  /** Runs the job on a topic in several threads until standard input is closed. */
  void run(String topic, Job job) throws Exception {
    List<Thread> threads = new ArrayList<>();
    int count = settings.number("num.stream.threads");
    for (int i = 0; i < count; i++) {
      int id = i;
      Thread thread = new Thread(() -> loop(topic, job, id), "bare-" + i);
      thread.setUncaughtExceptionHandler(
          (t, e) -> {
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
          });
      thread.start();
      threads.add(thread);
    }
    ContenderSettings.awaitEndOfInput();
    ended = true;
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private void loop(String topic, Job job, int id) {
    long interval = Duration.ofMillis(settings.number("commit.interval.ms")).toNanos();
    try (KafkaConsumer<byte[], byte[]> consumer = consumer();
        KafkaProducer<byte[], byte[]> producer = producer(id)) {
      producer.initTransactions();
      consumer.subscribe(List.of(topic));
      Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();
      long begun = 0;
      while (!ended) {
        ConsumerRecords<byte[], byte[]> records = consumer.poll(WAIT);
        if (!records.isEmpty() && begun == 0) {
          producer.beginTransaction();
          begun = System.nanoTime();
        }
        for (ConsumerRecord<byte[], byte[]> record : records) {
          job.accept(record, producer);
        }
        if (!records.isEmpty()) {
          done.putAll(records.nextOffsets());
        }
        if (begun != 0 && System.nanoTime() - begun >= interval) {
          producer.sendOffsetsToTransaction(done, consumer.groupMetadata());
          producer.commitTransaction();
          done.clear();
          begun = 0;
        }
      }
    }
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    return new KafkaConsumer<>(
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            settings.text("bootstrap.servers"),
            ConsumerConfig.GROUP_ID_CONFIG,
            names.applicationId(),
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest",
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            1000),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }

  private KafkaProducer<byte[], byte[]> producer(int id) {
    return new KafkaProducer<>(
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            settings.text("bootstrap.servers"),
            ProducerConfig.TRANSACTIONAL_ID_CONFIG,
            names.applicationId() + "-" + id,
            ProducerConfig.COMPRESSION_TYPE_CONFIG,
            "lz4",
            ProducerConfig.LINGER_MS_CONFIG,
            100,
            ProducerConfig.BATCH_SIZE_CONFIG,
            128 * 1024),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }

  static void send(KafkaProducer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> record) {
    // A failed send fails the commit that follows.
    var unused = producer.send(record);
  }
}
