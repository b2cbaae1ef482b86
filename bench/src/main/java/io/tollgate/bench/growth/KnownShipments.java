package io.tollgate.bench.growth;

import io.tollgate.bench.bed.LeviedShipments;
import io.tollgate.domain.shipment.ShipmentEvent;
import java.util.Random;
import java.util.function.Supplier;

/** Makes shipments known one after the other, and later corrects any of them. */
final class KnownShipments {
  /** One event in this many corrects a shipment that may be known for long. */
  private static final int EVENTS_PER_CORRECTION = 4;

  private final LeviedShipments shipments = LeviedShipments.seeded(1, "growth");
  private final Random random = new Random(1);
  private long known;
  private int revision = 1;

  /** How many are known. */
  long count() {
    return known;
  }

  /** How many of a number of {@link #mixed} events make a shipment known. */
  static long newOnesIn(long events) {
    return events - events / EVENTS_PER_CORRECTION;
  }

  /** The first event of the next shipment. */
  ShipmentEvent next() {
    return shipments.first(known++);
  }

  /**
   * Three new shipments, then a correction of one that was known before, no matter for how long:
   * the state is read where no cache has it.
   */
  Supplier<ShipmentEvent> mixed() {
    long before = known;
    // Higher than all until now, so that none is stale.
    revision++;
    long[] made = {0};
    return () ->
        ++made[0] % EVENTS_PER_CORRECTION == 0
            ? shipments.correction((long) (random.nextDouble() * before), revision)
            : next();
  }
}
