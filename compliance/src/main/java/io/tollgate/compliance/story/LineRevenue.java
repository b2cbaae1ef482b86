package io.tollgate.compliance.story;

import io.tollgate.domain.money.Amounts;
import io.tollgate.domain.money.ExchangeRates;
import io.tollgate.domain.shipment.Line;
import io.tollgate.domain.shipment.ShipmentEvent;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Calculates and explains the revenue of a line under one version of the reference data. */
public final class LineRevenue {
  private final ExchangeRates exchange;
  private final Map<String, String> classes;

  /**
   * Creates the calculation from tables of one version.
   *
   * @param classes the product class of each SKU
   */
  public LineRevenue(ExchangeRates exchange, Map<String, String> classes) {
    this.exchange = exchange;
    this.classes = Map.copyOf(classes);
  }

  /** The calculation as text, such as {@code H200: 10 x 5.00 CNY x 0.14 = 7.00 USD}. */
  public String words(ShipmentEvent event, Line line) {
    String goods = classes.getOrDefault(line.sku(), line.sku() + ", an unknown product");
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

  /** Strips the trailing zeros of the topic's four decimal places, but keeps two places. */
  private static String price(BigDecimal unitPrice) {
    BigDecimal stripped = unitPrice.stripTrailingZeros();
    return stripped.setScale(Math.max(stripped.scale(), Amounts.USD_PLACES)).toPlainString();
  }
}
