package io.tollgate.domain.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A programme's levy on revenue from a product class sold to a country.
 *
 * @param rate share of revenue, 0 to 1, with at most {@value #RATE_PLACES} decimal places
 * @param effectiveFrom first ship date
 * @param effectiveTo day after the last ship date; empty if there is no end
 * @param authority the legal basis
 */
public record LevyRate(
    String programme,
    String productClass,
    String destinationCountry,
    BigDecimal rate,
    LocalDate effectiveFrom,
    Optional<LocalDate> effectiveTo,
    String authority)
    implements ReferenceRow {

  /** Maximum decimal places of a rate. */
  public static final int RATE_PLACES = 8;

  /** Whether the rate applies on a ship date. */
  public boolean isEffectiveOn(LocalDate shipDate) {
    return !shipDate.isBefore(effectiveFrom) && effectiveTo.map(shipDate::isBefore).orElse(true);
  }

  /** Whether both rates apply to the same class and country on any ship date. */
  public boolean overlaps(LevyRate other) {
    return productClass.equals(other.productClass)
        && destinationCountry.equals(other.destinationCountry)
        && endsAfter(other.effectiveFrom)
        && other.endsAfter(effectiveFrom);
  }

  private boolean endsAfter(LocalDate date) {
    return effectiveTo.map(date::isBefore).orElse(true);
  }

  @Override
  public ReferenceTable table() {
    return ReferenceTable.LEVY_RATES;
  }

  @Override
  public List<String> canonical() {
    return List.of(
        programme,
        productClass,
        destinationCountry,
        ReferenceRow.plain(rate),
        effectiveFrom.toString(),
        effectiveTo.map(LocalDate::toString).orElse(""),
        authority);
  }
}
