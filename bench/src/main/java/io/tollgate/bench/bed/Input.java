package io.tollgate.bench.bed;

import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.producer.publish.Published;
import io.tollgate.producer.publish.ShipmentPublisher;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Publishes events to an installation as an ERP system does. Returns the last offset per partition.
 */
public final class Input {
  private static final String PROBE = "probe";

  private Input() {}

  /** Publishes a number of events. */
  public static Map<Integer, Long> publish(
      Installation to, long count, Supplier<ShipmentEvent> events) {
    try (ShipmentPublisher publisher = ShipmentPublisher.connect(to.publishing())) {
      for (long i = 0; i < count; i++) {
        var unused = publisher.publish(events.get());
      }
      return lastOffsets(publisher.flush());
    }
  }

  /** Publishes new shipments until every partition has one. */
  public static Map<Integer, Long> probe(Installation to) {
    LeviedShipments shipments = LeviedShipments.seeded(1, PROBE + System.nanoTime());
    try (ShipmentPublisher publisher = ShipmentPublisher.connect(to.publishing())) {
      for (long number = 0; ; number++) {
        publisher.publish(shipments.first(number)).join();
        Published published = publisher.flush();
        if (published.partitions().size() == to.partitions()) {
          return lastOffsets(published);
        }
      }
    }
  }

  private static Map<Integer, Long> lastOffsets(Published published) {
    return published.partitions().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, range -> range.getValue().last()));
  }
}
