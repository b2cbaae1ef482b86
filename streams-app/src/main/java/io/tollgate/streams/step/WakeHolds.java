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
 * some at a time, so that events are not kept waiting. Where only exchange rates have changed, only
 * what waits for one is looked at: AWAITING_FX is the last rule, and no other asks for a rate.
 * Where a total across shipments has changed, only what waits for one is.
 */
final class WakeHolds {
  /** How many holds one call looks at. */
  static final int MOST_PER_CALL = 500;

  private static final Logger LOG = LoggerFactory.getLogger(WakeHolds.class);
  private static final Optional<Set<ReferenceTable>> ONLY_FX =
      Optional.of(Set.of(ReferenceTable.FX_RATES));

  /** Takes a ruling that is to be written. */
  interface Writer {
    void write(Optional<ShipmentState> before, Ruling ruling, long timestamp);
  }

  private final Sources sources;
  private final ShipmentStores stores;
  private final KnownUsage known;
  private final Writer writer;
  private final Consumer<Manifest> looked;
  private Optional<Manifest> walkedFor = Optional.empty();
  private Cause cause = Cause.RESTART;
  private String scope = "";
  private String last = "";
  private long seenUsage;
  private boolean walking;

  /**
   * Makes a walker.
   *
   * @param known what other shipments use of licences and caps
   * @param looked called for each version under which all holds have been looked at
   */
  WakeHolds(
      Sources sources,
      ShipmentStores stores,
      KnownUsage known,
      Writer writer,
      Consumer<Manifest> looked) {
    this.sources = sources;
    this.stores = stores;
    this.known = known;
    this.writer = writer;
    this.looked = looked;
  }

  /** Goes on with the walk over the holds, if there is one to make. */
  void wakeSome(long timestamp) {
    ReferenceSnapshot current = sources.reference().current();
    if (!walkedFor.equals(Optional.of(current.manifest()))) {
      begin(current.manifest());
    } else if (!walking && seenUsage != sources.usage().changes()) {
      begin(ShipmentStores.WAITS_FOR_USAGE, Cause.USAGE);
    }
    if (!walking) {
      return;
    }
    List<KeyValue<String, String>> some = stores.holds(scope, last, MOST_PER_CALL);
    for (KeyValue<String, String> hold : some) {
      wake(hold.value, current, timestamp);
      last = hold.key;
    }
    walking = some.size() == MOST_PER_CALL;
    if (!walking) {
      looked.accept(current.manifest());
    }
  }

  /** A walk that was not finished begins anew, over all that either version may wake. */
  private void begin(Manifest manifest) {
    boolean isFirst = walkedFor.isEmpty();
    boolean onlyFx = walkedFor.map(before -> changed(before, manifest)).equals(ONLY_FX);
    boolean unfinishedOverMore = walking && !scope.equals(ShipmentStores.WAITS_FOR_FX);
    walkedFor = Optional.of(manifest);
    begin(
        onlyFx && !unfinishedOverMore ? ShipmentStores.WAITS_FOR_FX : "",
        isFirst || (walking && cause == Cause.RESTART) ? Cause.RESTART : Cause.REFERENCE);
  }

  private void begin(String holds, Cause why) {
    scope = holds;
    cause = why;
    last = "";
    walking = true;
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
                () -> new IllegalStateException("on hold, but unknown: shipment " + shipmentId));
    decideAgain(state, current)
        .ifPresent(ruling -> writer.write(Optional.of(state), ruling, timestamp));
  }

  /** One shipment that the rules fail on stays on hold, and keeps no other from being decided. */
  private Optional<Ruling> decideAgain(ShipmentState state, ReferenceSnapshot current) {
    try {
      return Decider.decideAgain(state, cause, current, known);
    } catch (RuntimeException e) {
      LOG.error("event {} stays on hold: the rules failed on it", state.standing().eventId(), e);
      return Optional.empty();
    }
  }
}
