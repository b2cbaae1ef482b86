package io.tollgate.streams.topology;

import io.tollgate.catalogue.Store;
import io.tollgate.domain.alert.Alert;
import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.decision.OfficerRuling;
import io.tollgate.domain.decision.Ruling;
import io.tollgate.domain.levy.LevyDue;
import io.tollgate.domain.levy.PartSubtotal;
import io.tollgate.domain.levy.QuarterlyRevenue;
import io.tollgate.domain.officer.OfficerDecision;
import io.tollgate.domain.officer.OfficerOutcome;
import io.tollgate.domain.screening.quota.QuotaTotal;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.streams.state.ShipmentTable;
import io.tollgate.streams.state.SubtotalTable;
import io.tollgate.streams.step.Totalled;
import io.tollgate.wire.codec.Codecs;
import io.tollgate.wire.serde.WireSerdes;
import io.tollgate.wire.state.StateFormat;
import io.tollgate.wire.state.StateFormats;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** The serdes of the topology's topics and stores. */
public final class TopologySerdes {
  private final WireSerdes wire;

  /** Uses {@code wire} for public topics; stores need no registry. */
  public TopologySerdes(WireSerdes wire) {
    this.wire = wire;
  }

  Serde<ShipmentEvent> shipmentEvent() {
    return wire.serde(Codecs.SHIPMENT_EVENT);
  }

  /** Writes only the decision of a ruling. */
  Serde<Ruling> decision() {
    Serializer<Decision> decisions = wire.serde(Codecs.DECISION).serializer();
    return writtenOnly((topic, ruled) -> decisions.serialize(topic, ruled.decision()));
  }

  Serde<OfficerDecision> officerDecision() {
    return wire.serde(Codecs.OFFICER_DECISION);
  }

  /** Writes only the outcome of an officer's ruling. */
  Serde<OfficerRuling> officerOutcome() {
    Serializer<OfficerOutcome> outcomes = wire.serde(Codecs.OFFICER_OUTCOME).serializer();
    return writtenOnly((topic, judged) -> outcomes.serialize(topic, judged.outcome()));
  }

  Serde<Alert> alert() {
    return wire.serde(Codecs.SCREENING_ALERT);
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

  /** Writes only the total. */
  Serde<Totalled> usage() {
    Serializer<QuotaTotal> totals = wire.serde(Codecs.QUOTA_USAGE).serializer();
    return writtenOnly((topic, totalled) -> totals.serialize(topic, totalled.total()));
  }

  Serde<QuotaTotal> quotaTotal() {
    return state(StateFormats.QUOTA_TOTAL);
  }

  /**
   * The stores of shipments. Only the shipment table needs bundles; overflow events and usage have
   * few entries.
   */
  Set<StoreBuilder<?>> shipmentStores() {
    // A fixed order, because the description of the topology shows it.
    return new LinkedHashSet<>(
        List.of(
            ShipmentTable.builder(),
            store(Store.SEEN_EVENTS, state(StateFormats.SEEN_EVENT)),
            store(Store.USES, state(StateFormats.SHIPMENT_USES)),
            inMemory(Store.USAGE_SUBTOTALS)));
  }

  /** A small store: one entry for each alert, and the progress of rescans. */
  Set<StoreBuilder<?>> alertStore() {
    return Set.of(store(Store.LOOK_BACK, Serdes.String()));
  }

  Set<StoreBuilder<?>> subtotalStore() {
    return Set.of(SubtotalTable.builder());
  }

  /** Cached, so that several subtotals of a bucket cause one write per commit. */
  Set<StoreBuilder<?>> totalStore() {
    return Set.of(store(Store.TOTALS, state(StateFormats.BUCKET_TOTAL)).withCachingEnabled());
  }

  Set<StoreBuilder<?>> usageTotalStore() {
    return Set.of(inMemory(Store.USAGE_TOTALS));
  }

  /** In memory and cached: few quotas, each changed by many shipments; one write per commit. */
  private StoreBuilder<?> inMemory(Store store) {
    return Stores.keyValueStoreBuilder(
            Stores.inMemoryKeyValueStore(store.storeName()), Serdes.String(), quotaTotal())
        .withCachingEnabled();
  }

  private static <V> Serde<V> writtenOnly(Serializer<V> serializer) {
    return Serdes.serdeFrom(
        serializer,
        (topic, bytes) -> {
          throw new IllegalStateException(
              "topic " + topic + " is only written, so it has no deserializer");
        });
  }

  private static <V> StoreBuilder<KeyValueStore<String, V>> store(Store store, Serde<V> values) {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(store.storeName()), Serdes.String(), values);
  }

  private static <D> Serde<D> state(StateFormat<D> format) {
    return Serdes.serdeFrom(
        (topic, value) -> value == null ? null : format.write(value),
        (topic, bytes) -> bytes == null ? null : format.read(bytes, topic));
  }
}
