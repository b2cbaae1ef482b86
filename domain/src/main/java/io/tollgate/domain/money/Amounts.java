package io.tollgate.domain.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** US dollars and cents, exact. The only two roundings of Tollgate are here. */
public final class Amounts {
  /** Places of a dollar amount. */
  public static final int USD_PLACES = 2;

  /** No dollars. */
  public static final BigDecimal ZERO = BigDecimal.ZERO.setScale(USD_PLACES);

  private Amounts() {}

  /**
   * The revenue of a line in US dollars: HALF_UP(quantity × unit price × USD per unit, 2)
   * (semantics, section 4).
   */
  public static BigDecimal lineRevenue(long quantity, BigDecimal unitPrice, BigDecimal usdPerUnit) {
    return unitPrice
        .multiply(BigDecimal.valueOf(quantity))
        .multiply(usdPerUnit)
        .setScale(USD_PLACES, RoundingMode.HALF_UP);
  }

  /** The levy on a shipment's revenue in a bucket: HALF_UP(revenue × rate, 2) (section 4). */
  public static BigDecimal levy(BigDecimal revenueUsd, BigDecimal rate) {
    return revenueUsd.multiply(rate).setScale(USD_PLACES, RoundingMode.HALF_UP);
  }
}
