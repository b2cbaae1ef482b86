package io.tollgate.streams.step;

import io.tollgate.domain.shipment.ShipmentEvent;
import java.util.List;

/** Where re-screening reads past events. */
@FunctionalInterface
public interface PastShipments {
  /** There are no past events. */
  PastShipments NONE =
      (partition, from) ->
          new Reading() {
            @Override
            public List<ShipmentEvent> next(int most) {
              return List.of();
            }

            @Override
            public long offset() {
              return from;
            }

            @Override
            public boolean isAtEnd() {
              return true;
            }

            @Override
            public void close() {
              // Nothing is open.
            }
          };

  /** Opens a partition of the shipments topic, up to the end that it has now. */
  Reading open(int partition, long from);

  /** Reads on without waiting; what cannot be decoded is passed over, for it was never decided. */
  interface Reading extends AutoCloseable {
    /**
     * The events that are at hand.
     *
     * @param most how many records are looked at, at most
     */
    List<ShipmentEvent> next(int most);

    /** Where to go on: the offset after the last record that was looked at. */
    long offset();

    /** Whether all was read that was there when this was opened. */
    boolean isAtEnd();

    @Override
    void close();
  }
}
