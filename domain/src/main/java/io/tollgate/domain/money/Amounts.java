package io.tollgate.domain.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Exact amounts in US dollars and cents. Tollgate rounds in these two methods only. */
public final class Amounts {
  /** Decimal places of an amount in US dollars. */
  public static final int USD_PLACES = 2;

  /** 0.00 US dollars. */
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
