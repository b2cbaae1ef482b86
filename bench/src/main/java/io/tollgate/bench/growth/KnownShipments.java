package io.tollgate.bench.growth;

import io.tollgate.bench.bed.LeviedShipments;
import io.tollgate.domain.shipment.ShipmentEvent;
import java.util.Random;
import java.util.function.Supplier;

/** Makes shipments known one by one, and corrects random ones of them later. */
final class KnownShipments {
  /** One event in this number corrects a known shipment. */
  private static final int EVENTS_PER_CORRECTION = 4;

  private final LeviedShipments shipments = LeviedShipments.seeded(1, "growth");
  private final Random random = new Random(1);
  private long known;
  private int revision = 1;

  /** The number of known shipments. */
  long count() {
    return known;
  }

  /** The number of new shipments among a number of {@link #mixed} events. */
  static long newOnesIn(long events) {
    return events - events / EVENTS_PER_CORRECTION;
  }

  /** The first event of the next shipment. */
  ShipmentEvent next() {
    return shipments.first(known++);
  }

  /**
   * Three new shipments, then a correction of any known one. Old shipments are in no cache, so the
   * state is read from disk.
   */
  Supplier<ShipmentEvent> mixed() {
    long before = known;
    // Higher than all earlier revisions, so that none is stale.
    revision++;
    long[] made = {0};
    return () ->
        ++made[0] % EVENTS_PER_CORRECTION == 0
            ? shipments.correction((long) (random.nextDouble() * before), revision)
            : next();
  }
}
