package io.tollgate.streams.topology;

import io.tollgate.catalogue.Step;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;

/** Names each operator by its {@link Step}. */
final class Naming {
  private Naming() {}

  static Named named(Step step) {
    return Named.as(step.stepName());
  }

  static <V> Consumed<String, V> read(Serde<V> serde, Step step) {
    return Consumed.with(Serdes.String(), serde).withName(step.stepName());
  }

  static <V> Produced<String, V> written(Serde<V> serde, Step step) {
    return Produced.with(Serdes.String(), serde).withName(step.stepName());
  }

  static <V> Repartitioned<String, V> repartitioned(Serde<V> serde, Step step) {
    return Repartitioned.with(Serdes.String(), serde).withName(step.stepName());
  }
}
