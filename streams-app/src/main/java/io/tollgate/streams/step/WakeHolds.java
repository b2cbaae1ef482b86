package io.tollgate.streams.step;

import io.tollgate.domain.decision.Cause;
import io.tollgate.domain.decision.Decider;
import io.tollgate.domain.decision.Ruling;
import io.tollgate.domain.decision.ShipmentState;
import io.tollgate.domain.reference.Manifest;
import io.tollgate.domain.reference.ReferenceTable;
import io.tollgate.domain.screening.quota.KnownUsage;
import io.tollgate.domain.snapshot.ReferenceSnapshot;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.streams.KeyValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides shipments on hold again after a start and after each new version of the reference data,
 * some at a time, so that events do not wait. If only exchange rates changed, only holds that wait
 * for a rate are checked: AWAITING_FX is the last rule, and no other rule uses rates. If only usage
 * totals changed, only holds that wait for usage are checked.
 */
final class WakeHolds {
  /** The number of holds that one call checks. */
  static final int MAX_PER_CALL = 500;

  private static final Logger LOG = LoggerFactory.getLogger(WakeHolds.class);
  private static final Optional<Set<ReferenceTable>> ONLY_FX =
      Optional.of(Set.of(ReferenceTable.FX_RATES));

  /** Writes a ruling. */
  interface Writer {
    void write(Optional<ShipmentState> before, Ruling ruling, long timestamp);
  }

  private final Sources sources;
  private final ShipmentStores stores;
  private final KnownUsage known;
  private final Writer writer;
  private final Consumer<Manifest> reviewed;
  private Optional<Manifest> startedFor = Optional.empty();
  private Cause cause = Cause.RESTART;
  private String scope = "";
  private String last = "";
  private long seenUsage;
  private boolean running;

  /**
   * Creates the checker of one task's holds.
   *
   * @param known the usage of licences and caps by other shipments
   * @param reviewed called with each version under which all holds were checked
   */
  WakeHolds(
      Sources sources,
      ShipmentStores stores,
      KnownUsage known,
      Writer writer,
      Consumer<Manifest> reviewed) {
    this.sources = sources;
    this.stores = stores;
    this.known = known;
    this.writer = writer;
    this.reviewed = reviewed;
  }

  /** Checks some more holds, if a check is needed. */
  void wakeSome(long timestamp) {
    ReferenceSnapshot current = sources.reference().current();
    if (!startedFor.equals(Optional.of(current.manifest()))) {
      begin(current.manifest());
    } else if (!running && seenUsage != sources.usage().changes()) {
      begin(ShipmentStores.WAITS_FOR_USAGE, Cause.USAGE);
    }
    if (!running) {
      return;
    }
    List<KeyValue<String, String>> some = stores.holds(scope, last, MAX_PER_CALL);
    for (KeyValue<String, String> hold : some) {
      wake(hold.value, current, timestamp);
      last = hold.key;
    }
    running = some.size() == MAX_PER_CALL;
    if (!running) {
      reviewed.accept(current.manifest());
    }
  }

  /** Restarts an unfinished check, with the holds that either version concerns. */
  private void begin(Manifest manifest) {
    boolean isFirst = startedFor.isEmpty();
    boolean onlyFx = startedFor.map(before -> changed(before, manifest)).equals(ONLY_FX);
    boolean unfinishedOverMore = running && !scope.equals(ShipmentStores.WAITS_FOR_FX);
    startedFor = Optional.of(manifest);
    begin(
        onlyFx && !unfinishedOverMore ? ShipmentStores.WAITS_FOR_FX : "",
        isFirst || (running && cause == Cause.RESTART) ? Cause.RESTART : Cause.REFERENCE);
  }

  private void begin(String holds, Cause why) {
    scope = holds;
    cause = why;
    last = "";
    running = true;
    if (!holds.equals(ShipmentStores.WAITS_FOR_FX)) {
      seenUsage = sources.usage().changes();
    }
  }

  private static Set<ReferenceTable> changed(Manifest before, Manifest after) {
    return Stream.of(ReferenceTable.values())
        .filter(table -> !before.table(table).equals(after.table(table)))
        .collect(Collectors.toSet());
  }

  private void wake(String shipmentId, ReferenceSnapshot current, long timestamp) {
    ShipmentState state =
        stores
            .shipment(shipmentId)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "no state in the store for a shipment on hold: " + shipmentId));
    decideAgain(state, current)
        .ifPresent(ruling -> writer.write(Optional.of(state), ruling, timestamp));
  }

  /** If the rules fail on one shipment, it stays on hold, and the others are still decided. */
  private Optional<Ruling> decideAgain(ShipmentState state, ReferenceSnapshot current) {
    try {
      return Decider.decideAgain(state, cause, current, known);
    } catch (RuntimeException e) {
      LOG.error(
          "the shipment of event {} stays on hold: the rules failed on it",
          state.standing().eventId(),
          e);
      return Optional.empty();
    }
  }
}
