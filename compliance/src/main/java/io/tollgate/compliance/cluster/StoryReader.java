package io.tollgate.compliance.cluster;

import io.tollgate.catalogue.Topic;
import io.tollgate.compliance.story.LineRevenue;
import io.tollgate.compliance.story.ShipmentStory;
import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.levy.QuarterlyRevenue;
import io.tollgate.domain.money.ExchangeRates;
import io.tollgate.domain.reference.FxRate;
import io.tollgate.domain.reference.Manifest;
import io.tollgate.domain.reference.Product;
import io.tollgate.domain.reference.ReferenceRow;
import io.tollgate.domain.reference.ReferenceTable;
import io.tollgate.wire.codec.Codec;
import io.tollgate.wire.codec.Codecs;
import io.tollgate.wire.codec.WireTable;
import io.tollgate.wire.topic.Received;
import io.tollgate.wire.topic.TopicSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads the story of a shipment from the topics. */
public final class StoryReader {
  private final TopicSource source;

  /** Creates a reader for an installation. */
  public StoryReader(TopicSource source) {
    this.source = source;
  }

  /**
   * Reads the story of a shipment: the shipment's partitions, and the whole quarterly table. It
   * keeps the shipment's records and the quarterly rows that the shipment changed.
   *
   * @throws io.tollgate.wire.topic.TopicException if a topic cannot be read
   */
  public ShipmentStory read(String shipmentId) {
    List<Received<Decision>> decisions = of(shipmentId, Topic.DECISIONS, Codecs.DECISION);
    return new ShipmentStory(
        shipmentId,
        of(shipmentId, Topic.SHIPMENTS, Codecs.SHIPMENT_EVENT),
        decisions,
        of(shipmentId, Topic.LEVY_DUE, Codecs.LEVY_DUE),
        quarters(ShipmentStory.buckets(decisions)),
        of(shipmentId, Topic.OFFICER_DECISIONS, Codecs.OFFICER_DECISION),
        of(shipmentId, Topic.OFFICER_OUTCOMES, Codecs.OFFICER_OUTCOME),
        of(shipmentId, Topic.SCREENING_ALERTS, Codecs.SCREENING_ALERT));
  }

  private <D> List<Received<D>> of(String shipmentId, Topic topic, Codec<D, ?> codec) {
    List<Received<D>> records = new ArrayList<>();
    source.forEachOf(shipmentId, topic, codec, records::add);
    return records;
  }

  private List<QuarterlyRevenue> quarters(Set<String> buckets) {
    Map<String, QuarterlyRevenue> latest = new TreeMap<>();
    if (!buckets.isEmpty()) {
      source.forEach(
          Topic.QUARTERLY_REVENUE,
          Codecs.QUARTERLY_REVENUE,
          row -> {
            if (buckets.contains(row.key())) {
              latest.put(row.key(), row.value());
            }
          });
    }
    return List.copyOf(latest.values());
  }

  /**
   * The revenue calculation under a version of the reference data; empty if the topics no longer
   * have the version. It keeps the version's exchange rates and products.
   *
   * @throws io.tollgate.wire.topic.TopicException if a topic cannot be read
   */
  public Optional<LineRevenue> revenue(String referenceVersion) {
    List<Manifest> found = new ArrayList<>(1);
    source.forEach(
        Topic.REF_MANIFEST,
        Codecs.MANIFEST,
        manifest -> {
          if (found.isEmpty() && manifest.value().version().equals(referenceVersion)) {
            found.add(manifest.value());
          }
        });
    return found.stream().findFirst().map(this::revenue);
  }

  private LineRevenue revenue(Manifest manifest) {
    return new LineRevenue(
        ExchangeRates.of(rows(manifest, ReferenceTable.FX_RATES, FxRate.class)),
        rows(manifest, ReferenceTable.PRODUCTS, Product.class).stream()
            .collect(Collectors.toMap(Product::sku, Product::productClass, (a, b) -> a)));
  }

  /** The rows of a table, without the copies that an interrupted writer may have sent. */
  private <R extends ReferenceRow> List<R> rows(
      Manifest manifest, ReferenceTable table, Class<R> type) {
    String hash = manifest.table(table).hash();
    Set<R> rows = new LinkedHashSet<>();
    source.forEach(
        WireTable.of(table).topic(),
        Codecs.rowCodec(table),
        row -> {
          if (row.value().tableVersion().equals(hash)) {
            rows.add(type.cast(row.value().row()));
          }
        });
    return List.copyOf(rows);
  }
}
