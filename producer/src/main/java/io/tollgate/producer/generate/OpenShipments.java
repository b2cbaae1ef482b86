package io.tollgate.producer.generate;

import io.tollgate.domain.shipment.ShipmentEvent;
import java.util.Optional;
import java.util.Random;

/**
 * The last accepted event of some recent cleared shipments, to which more events can come. It holds
 * a fixed number of them: a new one takes the place of another.
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
   * The place of some open shipment.
   *
   * @param revision the revision that it has to have at least
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
