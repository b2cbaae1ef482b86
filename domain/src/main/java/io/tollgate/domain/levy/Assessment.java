package io.tollgate.domain.levy;

import io.tollgate.domain.calendar.FiscalQuarter;
import io.tollgate.domain.money.Amounts;
import io.tollgate.domain.reference.LevyRate;
import io.tollgate.domain.reference.Product;
import io.tollgate.domain.shipment.Line;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.domain.snapshot.ReferenceSnapshot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Step 7 of semantics, section 3: the revenue and levy of a cleared shipment (section 4). */
public final class Assessment {
  private Assessment() {}

  /**
   * The contributions of a shipment, one per bucket, in the order of buckets.
   *
   * @throws java.util.NoSuchElementException if the reference data lacks a product or exchange
   *     rate; validation and screening check both first
   */
  public static List<Contribution> of(ShipmentEvent event, ReferenceSnapshot reference) {
    BigDecimal usdPerUnit =
        reference.exchangeRates().usdPerUnit(event.currency(), event.shipDate()).orElseThrow();
    Map<String, Sum> byClass = new TreeMap<>();
    for (Line line : event.lines()) {
      Product product = reference.product(line.sku()).orElseThrow();
      byClass.computeIfAbsent(product.productClass(), c -> new Sum()).add(line, usdPerUnit);
    }
    FiscalQuarter quarter = reference.quarterOf(event.exporterId(), event.shipDate());
    List<Contribution> contributions = new ArrayList<>(byClass.size());
    byClass.forEach(
        (productClass, sum) ->
            contributions.add(contribution(event, reference, quarter, productClass, sum)));
    return List.copyOf(contributions);
  }

  private static Contribution contribution(
      ShipmentEvent event,
      ReferenceSnapshot reference,
      FiscalQuarter quarter,
      String productClass,
      Sum sum) {
    Bucket bucket =
        new Bucket(event.exporterId(), quarter.label(), productClass, event.destinationCountry());
    Optional<LevyRate> levyRate =
        reference.levyRates().rateOn(productClass, event.destinationCountry(), event.shipDate());
    BigDecimal rate = levyRate.map(LevyRate::rate).orElse(BigDecimal.ZERO);
    return new Contribution(
        bucket,
        quarter.start(),
        quarter.end(),
        levyRate.map(LevyRate::programme).orElse(""),
        rate,
        sum.units,
        sum.revenueUsd,
        Amounts.levy(sum.revenueUsd, rate));
  }

  private static final class Sum {
    private BigDecimal units = BigDecimal.ZERO;
    private BigDecimal revenueUsd = Amounts.ZERO;

    void add(Line line, BigDecimal usdPerUnit) {
      units = units.add(BigDecimal.valueOf(line.quantity()));
      revenueUsd =
          revenueUsd.add(Amounts.lineRevenue(line.quantity(), line.unitPrice(), usdPerUnit));
    }
  }
}
