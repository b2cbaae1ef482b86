package io.tollgate.domain.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An export licence.
 *
 * @param partyIds the registered parties on the licence, at least one
 * @param productClasses the product classes on the licence, at least one
 * @param quantity maximum number of units
 * @param validFrom the first valid ship date
 * @param validTo the last valid ship date, inclusive as on licences; empty if there is no end
 */
public record Licence(
    String licenceNumber,
    List<String> partyIds,
    List<String> productClasses,
    long quantity,
    LocalDate validFrom,
    Optional<LocalDate> validTo)
    implements ReferenceRow {

  public Licence {
    partyIds = List.copyOf(partyIds);
    productClasses = List.copyOf(productClasses);
  }

  /** Whether the licence is valid on a ship date. */
  public boolean isValidOn(LocalDate shipDate) {
    return !shipDate.isBefore(validFrom)
        && validTo.map(last -> !shipDate.isAfter(last)).orElse(true);
  }

  @Override
  public ReferenceTable table() {
    return ReferenceTable.LICENCES;
  }

  @Override
  public List<String> canonical() {
    List<String> texts = new ArrayList<>();
    texts.add(licenceNumber);
    texts.add(Long.toString(quantity));
    texts.add(validFrom.toString());
    texts.add(validTo.map(LocalDate::toString).orElse(""));
    return ReferenceRow.listed(ReferenceRow.listed(texts, partyIds), productClasses);
  }
}
