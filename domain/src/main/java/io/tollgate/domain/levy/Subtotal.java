package io.tollgate.domain.levy;

import io.tollgate.domain.money.Amounts;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What some shipments count for in one bucket.
 *
 * @param quarterStart first day of the bucket's quarter
 * @param quarterEnd its last day
 * @param shipments how many have a line there
 * @param units pieces
 * @param revenueUsd US dollars, 2 places
 * @param levyUsd US dollars, 2 places
 */
public record Subtotal(
    LocalDate quarterStart,
    LocalDate quarterEnd,
    long shipments,
    BigDecimal units,
    BigDecimal revenueUsd,
    BigDecimal levyUsd) {

  /** No shipments in a quarter. */
  public static Subtotal ofNone(LocalDate quarterStart, LocalDate quarterEnd) {
    return new Subtotal(quarterStart, quarterEnd, 0, BigDecimal.ZERO, Amounts.ZERO, Amounts.ZERO);
  }

  /** What a change makes of it. */
  public Subtotal plus(RevenueChange change) {
    return new Subtotal(
        change.quarterStart(),
        change.quarterEnd(),
        shipments + change.shipments(),
        units.add(change.units()),
        revenueUsd.add(change.revenueUsd()),
        levyUsd.add(change.levyUsd()));
  }

  /** What two groups of shipments count for together. */
  public Subtotal plus(Subtotal other) {
    return new Subtotal(
        other.quarterStart,
        other.quarterEnd,
        shipments + other.shipments,
        units.add(other.units),
        revenueUsd.add(other.revenueUsd),
        levyUsd.add(other.levyUsd));
  }
}
