package io.tollgate.ops.lag;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;

/** A group of one member on a real broker. */
interface RealGroup extends AutoCloseable {
  /** Reads further records, or waits while the member reads in the background. */
  void read();

  @Override
  void close();

  /** Joins a group; the protocol has Kafka's name. */
  static RealGroup join(String protocol, String brokers, String group, String topic, Path state) {
    return protocol.equals("streams")
        ? new Streams(brokers, group, topic, state)
        : new Consumer(protocol, brokers, group, topic);
  }

  /** Commits the next offset after each record, as an exactly-once application does. */
  final class Consumer implements RealGroup {
    private static final Duration WAIT = Duration.ofMillis(100);

    private final KafkaConsumer<byte[], byte[]> consumer;

    Consumer(String protocol, String brokers, String group, String topic) {
      Map<String, Object> settings = new HashMap<>();
      settings.put("bootstrap.servers", brokers);
      settings.put("group.id", group);
      settings.put("group.protocol", protocol);
      settings.put("isolation.level", "read_committed");
      settings.put("auto.offset.reset", "earliest");
      settings.put("enable.auto.commit", false);
      consumer =
          new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
      consumer.subscribe(List.of(topic));
    }

    /** Waits for the assignment of the partition, and reads no record of it. */
    void join() {
      while (consumer.assignment().isEmpty()) {
        consumer.poll(WAIT).forEach(record -> consumer.seek(partition(record), record.offset()));
        consumer.pause(consumer.assignment());
      }
    }

    @Override
    public void read() {
      consumer.resume(consumer.assignment());
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(WAIT)) {
        commit(partition(record), record.offset() + 1);
      }
    }

    void commit(TopicPartition partition, long offset) {
      consumer.commitSync(Map.of(partition, new OffsetAndMetadata(offset)));
    }

    private static TopicPartition partition(ConsumerRecord<?, ?> record) {
      return new TopicPartition(record.topic(), record.partition());
    }

    @Override
    public void close() {
      consumer.close();
    }
  }

  /** An exactly-once application of Kafka Streams. */
  final class Streams implements RealGroup {
    private final KafkaStreams streams;

    Streams(String brokers, String group, String topic, Path state) {
      Properties settings = new Properties();
      settings.put("bootstrap.servers", brokers);
      settings.put("application.id", group);
      settings.put("group.protocol", "streams");
      settings.put("processing.guarantee", "exactly_once_v2");
      settings.put("state.dir", state.toString());
      StreamsBuilder builder = new StreamsBuilder();
      builder.stream(topic, Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()))
          .foreach((key, value) -> {});
      streams = new KafkaStreams(builder.build(), settings);
      streams.start();
    }

    @Override
    public void read() {
      // Kafka Streams reads in its own threads.
    }

    @Override
    public void close() {
      streams.close();
    }
  }
}
