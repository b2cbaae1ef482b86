package io.tollgate.domain.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The share of revenue that a programme takes of a product class sold to a country.
 *
 * @param rate 0 to 1, with at most {@value #RATE_PLACES} places
 * @param effectiveFrom first ship date it applies to
 * @param effectiveTo first ship date it no longer applies to; empty: open
 * @param authority what it rests on
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

  /** Places that a rate can have. */
  public static final int RATE_PLACES = 8;

  /** Whether the rate applies to goods shipped on a date. */
  public boolean isEffectiveOn(LocalDate shipDate) {
    return !shipDate.isBefore(effectiveFrom) && effectiveTo.map(shipDate::isBefore).orElse(true);
  }

  /** Whether some ship date has both rates for one class and country. */
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
