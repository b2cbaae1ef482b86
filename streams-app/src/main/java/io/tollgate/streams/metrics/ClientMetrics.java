package io.tollgate.streams.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.tollgate.catalogue.Metric;
import io.tollgate.streams.state.BoundedRocksDb;
import io.tollgate.streams.state.BoundedRocksDb.Memory;
import java.util.function.ToLongFunction;
import org.apache.kafka.streams.KafkaStreams;

/**
 * Meters of Kafka Streams, and more: its state (one series per state, 1 for the current one,
 * because Kafka's own metric is a text), the progress of a restore, and native memory.
 */
final class ClientMetrics implements AutoCloseable {
  private final KafkaStreamsMetrics kafkas;

  ClientMetrics(MeterRegistry registry, KafkaStreams application, RestoreProgress restore) {
    kafkas = new KafkaStreamsMetrics(application);
    kafkas.bindTo(registry);
    for (KafkaStreams.State state : KafkaStreams.State.values()) {
      Gauge.builder(Metric.CLIENT_STATE.metricName(), application, a -> a.state() == state ? 1 : 0)
          .tag("state", state.name())
          .register(registry);
    }
    Gauge.builder(Metric.RESTORE_REMAINING.metricName(), restore, RestoreProgress::remaining)
        .register(registry);
    FunctionCounter.builder(Metric.RESTORED.metricName(), restore, RestoreProgress::restored)
        .register(registry);
    memory(registry, "budget", Memory::budget);
    memory(registry, "used", Memory::used);
    memory(registry, "pinned", Memory::pinned);
    memory(registry, "memtables", Memory::memtables);
  }

  private static void memory(MeterRegistry registry, String kind, ToLongFunction<Memory> part) {
    Gauge.builder(
            Metric.ROCKSDB_MEMORY.metricName(),
            () -> (double) part.applyAsLong(BoundedRocksDb.memory()))
        .tag("kind", kind)
        .baseUnit("bytes")
        .register(registry);
  }

  @Override
  public void close() {
    kafkas.close();
  }
}
