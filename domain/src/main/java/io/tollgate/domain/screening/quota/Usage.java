package io.tollgate.domain.screening.quota;

import java.math.BigDecimal;

/**
 * The amounts used of a quota. Trailing zeros make no difference to equality.
 *
 * @param used units of a licence, or performance (TPP x units) shipped to the capped countries
 * @param base performance shipped to the base countries of the cap; 0 for a licence
 */
public record Usage(BigDecimal used, BigDecimal base) {
  /** The decimal places of an amount, the same as of a product's performance. */
  public static final int PLACES = 6;

  /** No use. */
  public static final Usage NONE = new Usage(BigDecimal.ZERO, BigDecimal.ZERO);

  /**
   * Sets both amounts to {@value #PLACES} places.
   *
   * @throws ArithmeticException if an amount has more places
   */
  public Usage {
    used = used.setScale(PLACES);
    base = base.setScale(PLACES);
  }

  /** The sum of both. */
  public Usage plus(Usage other) {
    return new Usage(used.add(other.used), base.add(other.base));
  }

  /** The difference of both. */
  public Usage minus(Usage other) {
    return new Usage(used.subtract(other.used), base.subtract(other.base));
  }
}
