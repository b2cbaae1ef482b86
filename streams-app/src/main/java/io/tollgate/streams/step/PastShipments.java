package io.tollgate.streams.step;

import io.tollgate.domain.shipment.ShipmentEvent;
import java.util.List;

/** Provides past events to rescans. */
@FunctionalInterface
public interface PastShipments {
  /** A source without past events. */
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

  /** Opens a partition of the shipments topic, up to its current end. */
  Reading open(int partition, long from);

  /** Reads without waiting. It skips records that cannot be decoded: they were never decided. */
  interface Reading extends AutoCloseable {
    /**
     * The events that are available now.
     *
     * @param most the largest number of records to read
     */
    List<ShipmentEvent> next(int most);

    /** The offset after the last record read. */
    long offset();

    /** Whether all records that existed at the opening are read. */
    boolean isAtEnd();

    @Override
    void close();
  }
}
