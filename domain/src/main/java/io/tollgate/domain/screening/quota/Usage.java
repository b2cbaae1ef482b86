package io.tollgate.domain.screening.quota;

import java.math.BigDecimal;

/**
 * What shipments use of a quota; equal amounts are equal, however many zeros they are written with.
 *
 * @param used units of a licence, or performance (TPP x units) shipped to the countries that are
 *     capped
 * @param base the performance shipped to the countries that the cap is measured by; 0 for a licence
 */
public record Usage(BigDecimal used, BigDecimal base) {
  /** Places that an amount can have: those of a product's performance. */
  public static final int PLACES = 6;

  /** Nothing. */
  public static final Usage NONE = new Usage(BigDecimal.ZERO, BigDecimal.ZERO);

  /**
   * Holds both with {@value #PLACES} places.
   *
   * @throws ArithmeticException if an amount has more
   */
  public Usage {
    used = used.setScale(PLACES);
    base = base.setScale(PLACES);
  }

  /** Both together. */
  public Usage plus(Usage other) {
    return new Usage(used.add(other.used), base.add(other.base));
  }

  /** This without the other. */
  public Usage minus(Usage other) {
    return new Usage(used.subtract(other.used), base.subtract(other.base));
  }
}
