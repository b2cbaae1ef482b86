package io.tollgate.cli.pipeline;

import io.tollgate.cli.progress.Progress;
import io.tollgate.producer.generate.Generator;
import io.tollgate.producer.publish.ShipmentPublisher;
import io.tollgate.wire.source.SourceRows;

/** Publishes generated events as fast as the brokers accept them. */
public final class Load {
  private static final int EVENTS_BETWEEN_PROGRESS = 1000;

  private Load() {}

  /** Publishes a number of events, and returns how many the brokers acknowledged. */
  public static long publish(
      Pipeline pipeline, Generator generator, int events, Progress.Teller teller) {
    SourceRows source = SourceRows.of("generated");
    try (Progress progress = teller.begin("publishing", events);
        ShipmentPublisher publisher = ShipmentPublisher.connect(pipeline.publishing())) {
      for (int i = 1; i <= events; i++) {
        publisher.publish(generator.next(), source);
        if (i % EVENTS_BETWEEN_PROGRESS == 0) {
          progress.to(i);
        }
      }
      return publisher.flush().events();
    }
  }
}
