package io.tollgate.streams.topology;

import io.tollgate.catalogue.Store;
import io.tollgate.domain.decision.DecisionRecord;
import io.tollgate.domain.decision.LevyDue;
import io.tollgate.domain.revenue.PartSubtotal;
import io.tollgate.domain.revenue.QuarterlyRevenue;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.wire.codec.Codecs;
import io.tollgate.wire.serde.WireSerdes;
import io.tollgate.wire.state.StateFormat;
import io.tollgate.wire.state.StateFormats;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** The form in which values lie on the topology's topics and in its stores. */
public final class TopologySerdes {
  private final WireSerdes wire;

  /** Public topics are written by these serdes; stores need no registry. */
  public TopologySerdes(WireSerdes wire) {
    this.wire = wire;
  }

  Serde<ShipmentEvent> shipmentEvent() {
    return wire.serde(Codecs.SHIPMENT_EVENT);
  }

  Serde<DecisionRecord> decision() {
    return wire.serde(Codecs.DECISION);
  }

  Serde<LevyDue> levyDue() {
    return wire.serde(Codecs.LEVY_DUE);
  }

  Serde<QuarterlyRevenue> quarterlyRevenue() {
    return wire.serde(Codecs.QUARTERLY_REVENUE);
  }

  Serde<PartSubtotal> partSubtotal() {
    return state(StateFormats.PART_SUBTOTAL);
  }

  /** A shipment is seldom met twice between two commits: a cache would only cost. */
  Set<StoreBuilder<?>> shipmentStores() {
    return Set.of(
        store(Store.SHIPMENTS, state(StateFormats.SHIPMENT_STATE)),
        store(Store.SEEN_EVENTS, state(StateFormats.SEEN_EVENT)),
        store(Store.HOLDS, Serdes.String()));
  }

  /** A bucket is met at almost every event: cached, it is written once a commit. */
  Set<StoreBuilder<?>> subtotalStore() {
    return Set.of(store(Store.SUBTOTALS, partSubtotal()).withCachingEnabled());
  }

  Set<StoreBuilder<?>> totalStore() {
    return Set.of(store(Store.TOTALS, state(StateFormats.BUCKET_TOTAL)).withCachingEnabled());
  }

  private static <V> StoreBuilder<KeyValueStore<String, V>> store(Store store, Serde<V> values) {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(store.storeName()), Serdes.String(), values);
  }

  private static <D> Serde<D> state(StateFormat<D> format) {
    return Serdes.serdeFrom(
        (topic, value) -> value == null ? null : format.write(value),
        (topic, bytes) -> bytes == null ? null : format.read(bytes));
  }
}
