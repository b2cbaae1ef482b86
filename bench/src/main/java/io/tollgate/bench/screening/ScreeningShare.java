package io.tollgate.bench.screening;

import io.tollgate.bench.bed.LeviedShipments;
import io.tollgate.domain.decision.Decider;
import io.tollgate.domain.matching.Watchlist;
import io.tollgate.domain.reference.Policy;
import io.tollgate.domain.reference.WatchlistEntry;
import io.tollgate.domain.shipment.Party;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.domain.snapshot.ReferenceSnapshot;
import io.tollgate.producer.generate.Generator;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.LongStream;

/**
 * The cost of screening an event whose parties are cached, and of deciding the event, in
 * nanoseconds of processor time.
 *
 * @param screening the look-ups of the event's parties
 * @param deciding the whole decision, screening included
 */
record ScreeningShare(double screening, double deciding) {
  private static final int EVENTS = 1_024;
  private static final int LAPS = 200;
  private static final int ROUNDS = 9;

  /** Measures with an active list, and takes the median of several rounds. */
  static ScreeningShare of(List<WatchlistEntry> entries) {
    Watchlist list = Watchlist.of(entries, Policy.standard());
    ReferenceSnapshot reference =
        ReferenceSnapshot.of(Generator.reference().withWatchlist(entries));
    LeviedShipments shipments = LeviedShipments.seeded(1, "share");
    List<ShipmentEvent> events = LongStream.range(0, EVENTS).mapToObj(shipments::first).toList();
    return new ScreeningShare(
        median(events, event -> screen(event, list)),
        median(events, event -> decide(event, reference)));
  }

  private static int screen(ShipmentEvent event, Watchlist list) {
    int met = 0;
    for (Party party : event.parties()) {
      met += list.best(party.name(), party.country()).isPresent() ? 1 : 0;
    }
    return met;
  }

  private static int decide(ShipmentEvent event, ReferenceSnapshot reference) {
    return Decider.decide(Optional.empty(), Optional.empty(), event, reference).levyDue().size();
  }

  private static double median(List<ShipmentEvent> events, ToIntFunction<ShipmentEvent> step) {
    double[] rounds = new double[ROUNDS];
    long seen = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      for (int lap = 0; lap < LAPS; lap++) {
        for (ShipmentEvent event : events) {
          seen += step.applyAsInt(event);
        }
      }
      long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
      rounds[round] = (double) took / LAPS / EVENTS;
    }
    if (seen < 0) {
      throw new IllegalStateException("counts are never negative");
    }
    Arrays.sort(rounds);
    return rounds[ROUNDS / 2];
  }
}
