package io.tollgate.producer.generate;

import io.tollgate.domain.shipment.ShipmentEvent;
import java.util.Optional;
import java.util.Random;

/**
 * The last accepted events of recent cleared shipments that may get further events. The number of
 * shipments is fixed: a new one replaces an old one.
 */
final class OpenShipments {
  private static final int PLACES = 512;

  private final ShipmentEvent[] last = new ShipmentEvent[PLACES];
  private int oldest;

  /** Opens a shipment. */
  void open(ShipmentEvent event) {
    last[oldest] = event;
    oldest = (oldest + 1) % PLACES;
  }

  /**
   * The place of an open shipment.
   *
   * @param revision minimum revision of the shipment
   */
  Optional<Integer> some(Random random, int revision) {
    int start = random.nextInt(PLACES);
    for (int i = 0; i < PLACES; i++) {
      int place = (start + i) % PLACES;
      if (last[place] != null && last[place].revision() >= revision) {
        return Optional.of(place);
      }
    }
    return Optional.empty();
  }

  ShipmentEvent at(int place) {
    return last[place];
  }

  void replace(int place, ShipmentEvent event) {
    last[place] = event;
  }

  void close(int place) {
    last[place] = null;
  }
}
