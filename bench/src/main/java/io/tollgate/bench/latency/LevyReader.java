package io.tollgate.bench.latency;

import io.tollgate.bench.bed.Installation;
import io.tollgate.bench.bed.LeviedShipments;
import io.tollgate.catalogue.Topic;
import io.tollgate.domain.levy.LevyDue;
import io.tollgate.wire.codec.Codecs;
import io.tollgate.wire.serde.WireSerdes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads committed levy due, as a remitter does, and records when each record arrives. */
final class LevyReader implements AutoCloseable {
  private static final Duration WAIT = Duration.ofMillis(100);

  private final KafkaConsumer<String, LevyDue> consumer;
  private final LeviedShipments shipments;
  private final CompletableFuture<Void> end = new CompletableFuture<>();
  private volatile boolean closed;

  /** Opens a reader at the end of the topic. */
  LevyReader(Installation at, LeviedShipments shipments) {
    this.shipments = shipments;
    Map<String, Object> settings = at.cluster().connection().properties();
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    WireSerdes serdes = WireSerdes.configured(at.publishing().registry());
    consumer =
        new KafkaConsumer<>(
            settings, new StringDeserializer(), serdes.serde(Codecs.LEVY_DUE).deserializer());
    List<TopicPartition> partitions = at.partitionsOf(Topic.LEVY_DUE);
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    // seekToEnd is lazy; position() applies it.
    partitions.forEach(consumer::position);
  }

  /** Starts reading in a separate thread. */
  void start(Latencies latencies) {
    Thread thread = new Thread(() -> run(latencies), "levy-reader");
    thread.setDaemon(true);
    thread.start();
  }

  private void run(Latencies latencies) {
    try (consumer) {
      while (!closed) {
        ConsumerRecords<String, LevyDue> records = consumer.poll(WAIT);
        // poll() has decoded the records; the latency includes this, because every reader must do
        // it.
        long now = System.nanoTime();
        for (ConsumerRecord<String, LevyDue> record : records) {
          latencies.readable(shipments.numberOf(record.value().eventId()), now);
        }
      }
      end.complete(null);
    } catch (RuntimeException e) {
      end.completeExceptionally(e);
    }
  }

  /** Stops reading. Throws if reading failed. */
  @Override
  public void close() {
    closed = true;
    end.join();
  }
}
