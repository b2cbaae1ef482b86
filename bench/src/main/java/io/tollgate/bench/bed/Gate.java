package io.tollgate.bench.bed;

import io.tollgate.catalogue.Topic;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.wire.codec.Codecs;
import io.tollgate.wire.serde.WireSerdes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Events in an open transaction. All of them are on the topic, but consumers see them only when the
 * gate opens, so that publishing takes no time from the measured program.
 */
public final class Gate implements AutoCloseable {
  private static final int TRANSACTION_TIMEOUT_MS = 900_000;
  private static final int LINGER_MS = 50;
  private static final int BATCH_BYTES = 128 * 1024;

  private final KafkaProducer<String, ShipmentEvent> producer;
  private final Map<Integer, Long> lastOffsets = new ConcurrentHashMap<>();

  private Gate(KafkaProducer<String, ShipmentEvent> producer) {
    this.producer = producer;
  }

  /** Publishes a number of events behind a gate. */
  public static Gate fill(Installation to, long count, Supplier<ShipmentEvent> events) {
    Gate gate = new Gate(producer(to));
    gate.producer.initTransactions();
    gate.producer.beginTransaction();
    String topic = to.names().topic(Topic.SHIPMENTS);
    for (long i = 0; i < count; i++) {
      gate.send(topic, events.get());
    }
    gate.producer.flush();
    return gate;
  }

  private void send(String topic, ShipmentEvent event) {
    // A failed send fails the commit.
    var unused =
        producer.send(
            new ProducerRecord<>(topic, event.shipmentId(), event),
            (place, failure) -> {
              if (failure == null) {
                lastOffsets.merge(place.partition(), place.offset(), Math::max);
              }
            });
  }

  private static KafkaProducer<String, ShipmentEvent> producer(Installation to) {
    Map<String, Object> settings = to.cluster().connection().properties();
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    settings.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MS);
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
    settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "gate-" + to.names().prefix());
    settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_TIMEOUT_MS);
    WireSerdes serdes = WireSerdes.configured(to.publishing().registry());
    return new KafkaProducer<>(
        settings, new StringSerializer(), serdes.serde(Codecs.SHIPMENT_EVENT).serializer());
  }

  /** Commits, which makes all events visible. Returns the {@link System#nanoTime} just before. */
  public long open() {
    long before = System.nanoTime();
    producer.commitTransaction();
    return before;
  }

  /** The last event of each partition. */
  public Map<Integer, Long> lastOffsets() {
    return Map.copyOf(lastOffsets);
  }

  @Override
  public void close() {
    producer.close();
  }
}
