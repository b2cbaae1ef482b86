package io.tollgate.streams.step;

import io.tollgate.catalogue.Store;
import io.tollgate.domain.decision.Ruling;
import io.tollgate.domain.decision.ShipmentState;
import io.tollgate.domain.decision.Standing;
import io.tollgate.domain.finding.Rule;
import io.tollgate.domain.shipment.SeenEvent;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.streams.state.ShipmentTable;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/** The state of one task's shipments: both stores, and the format of their keys. */
final class ShipmentStores {
  /** The key prefix of holds that wait for an exchange rate; it sorts before all others. */
  static final String WAITS_FOR_FX = "fx/";

  /** The key prefix of holds that wait for other shipments to use less of a licence or cap. */
  static final String WAITS_FOR_USAGE = "usage/";

  private static final String WAITS_FOR_PARTY = "party/";
  private static final String WAITS_FOR_OFFICER = "officer/";

  private final ShipmentTable shipments;
  private final KeyValueStore<String, SeenEvent> seenEvents;

  ShipmentStores(ProcessorContext<?, ?> context) {
    shipments = context.getStateStore(Store.SHIPMENTS.storeName());
    seenEvents = context.getStateStore(Store.SEEN_EVENTS.storeName());
  }

  Optional<ShipmentState> shipment(String shipmentId) {
    return Optional.ofNullable(shipments.get(shipmentId));
  }

  /** The accepted event of an id, from the shipment's state or the overflow store. */
  Optional<SeenEvent> seen(Optional<ShipmentState> state, String shipmentId, String eventId) {
    Optional<SeenEvent> inline = state.flatMap(known -> known.seen(eventId));
    if (inline.isPresent() || state.isEmpty() || !state.get().hasMoreElsewhere()) {
      return inline;
    }
    return Optional.ofNullable(seenEvents.get(seenKey(shipmentId, eventId)));
  }

  /** Writes the changes of a ruling. */
  void apply(String shipmentId, Optional<ShipmentState> before, Ruling ruling) {
    if (ruling.next().isEmpty()) {
      return;
    }
    ruling.spilled().ifPresent(seen -> seenEvents.put(seenKey(shipmentId, seen.eventId()), seen));
    remember(shipmentId, before, ruling.next().get());
  }

  /** Writes a shipment's state, and updates the index of holds. */
  void remember(String shipmentId, Optional<ShipmentState> before, ShipmentState next) {
    shipments.put(shipmentId, next);
    Optional<String> waited = before.flatMap(state -> holdKey(shipmentId, state.standing()));
    Optional<String> waits = holdKey(shipmentId, next.standing());
    if (!waited.equals(waits)) {
      waited.ifPresent(shipments::removeHold);
      waits.ifPresent(key -> shipments.putHold(key, shipmentId));
    }
  }

  /**
   * Some of the shipments on hold, in key order.
   *
   * @param prefix the key prefix, which says what they wait for; blank for all
   * @param after the key before the first one
   */
  List<KeyValue<String, String>> holds(String prefix, String after, int most) {
    return shipments.holds(prefix, after, most);
  }

  private static Optional<String> holdKey(String shipmentId, Standing standing) {
    return standing.held().map(event -> waitsFor(standing.rule(), event) + shipmentId);
  }

  private static String waitsFor(String rule, ShipmentEvent event) {
    return switch (Rule.valueOf(rule)) {
      case AWAITING_FX -> WAITS_FOR_FX + event.currency() + '/' + event.shipDate() + '/';
      case NOT_APPROVED -> WAITS_FOR_PARTY;
      case LICENCE_QUANTITY, VOLUME_CAP -> WAITS_FOR_USAGE;
      default -> WAITS_FOR_OFFICER;
    };
  }

  /** The length of the first id makes the key unique for a pair of ids. */
  private static String seenKey(String shipmentId, String eventId) {
    return shipmentId.length() + ":" + shipmentId + eventId;
  }
}
