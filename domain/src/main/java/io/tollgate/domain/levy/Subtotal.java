package io.tollgate.domain.levy;

import io.tollgate.domain.money.Amounts;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The total of some shipments in one bucket.
 *
 * @param quarterStart first day of the bucket's quarter
 * @param quarterEnd last day of the bucket's quarter, inclusive
 * @param shipments number of shipments with a line in the bucket
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

  /** The subtotal of no shipments. */
  public static Subtotal ofNone(LocalDate quarterStart, LocalDate quarterEnd) {
    return new Subtotal(quarterStart, quarterEnd, 0, BigDecimal.ZERO, Amounts.ZERO, Amounts.ZERO);
  }

  /** This subtotal with a change applied. */
  public Subtotal plus(RevenueChange change) {
    return new Subtotal(
        change.quarterStart(),
        change.quarterEnd(),
        shipments + change.shipments(),
        units.add(change.units()),
        revenueUsd.add(change.revenueUsd()),
        levyUsd.add(change.levyUsd()));
  }

  /** The sum of two subtotals. */
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
