package io.tollgate.cli.compliance;

import io.tollgate.catalogue.Topic;
import io.tollgate.cli.pipeline.Pipeline;
import io.tollgate.domain.money.Amounts;
import io.tollgate.domain.money.ExchangeRates;
import io.tollgate.domain.reference.FxRate;
import io.tollgate.domain.reference.Manifest;
import io.tollgate.domain.reference.Product;
import io.tollgate.domain.reference.ReferenceRow;
import io.tollgate.domain.reference.ReferenceTable;
import io.tollgate.domain.shipment.Line;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.wire.codec.Codecs;
import io.tollgate.wire.codec.VersionedRow;
import io.tollgate.wire.codec.WireTable;
import io.tollgate.wire.topic.Received;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The exchange rates and product classes of one version of the reference data. */
public final class Rates {
  private final ExchangeRates exchange;
  private final Map<String, String> classes;

  private Rates(ExchangeRates exchange, Map<String, String> classes) {
    this.exchange = exchange;
    this.classes = classes;
  }

  /** Those of a version; empty if its topics no longer have it. */
  public static Optional<Rates> of(Pipeline pipeline, String referenceVersion) {
    return pipeline.all(Topic.REF_MANIFEST, Codecs.MANIFEST).stream()
        .map(Received::value)
        .filter(manifest -> manifest.version().equals(referenceVersion))
        .findFirst()
        .map(manifest -> of(pipeline, manifest));
  }

  private static Rates of(Pipeline pipeline, Manifest manifest) {
    return new Rates(
        ExchangeRates.of(rows(pipeline, manifest, ReferenceTable.FX_RATES, FxRate.class)),
        rows(pipeline, manifest, ReferenceTable.PRODUCTS, Product.class).stream()
            .collect(Collectors.toMap(Product::sku, Product::productClass, (a, b) -> a)));
  }

  private static <R extends ReferenceRow> List<R> rows(
      Pipeline pipeline, Manifest manifest, ReferenceTable table, Class<R> type) {
    String hash = manifest.table(table).hash();
    return pipeline.all(WireTable.of(table).topic(), Codecs.rowCodec(table)).stream()
        .map(Received::value)
        .filter(row -> row.tableVersion().equals(hash))
        .map(VersionedRow::row)
        .map(type::cast)
        .distinct()
        .toList();
  }

  /** How a line's revenue comes about, such as {@code H200: 10 x 5.00 CNY x 0.14 = 7.00 USD}. */
  public String words(ShipmentEvent event, Line line) {
    String goods = classes.getOrDefault(line.sku(), line.sku() + ", a product that is not known");
    Optional<BigDecimal> usd = exchange.usdPerUnit(event.currency(), event.shipDate());
    String price =
        "%s: %,d x %s %s"
            .formatted(goods, line.quantity(), price(line.unitPrice()), event.currency());
    return usd.map(
            rate ->
                price
                    + " x "
                    + rate.toPlainString()
                    + " = "
                    + Amounts.lineRevenue(line.quantity(), line.unitPrice(), rate).toPlainString()
                    + " USD")
        .orElse(price + ", no exchange rate");
  }

  /** Without the zeros that the topic's four places leave, but for those of cents. */
  private static String price(BigDecimal unitPrice) {
    BigDecimal stripped = unitPrice.stripTrailingZeros();
    return stripped.setScale(Math.max(stripped.scale(), Amounts.USD_PLACES)).toPlainString();
  }
}
