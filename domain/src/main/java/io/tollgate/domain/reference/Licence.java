package io.tollgate.domain.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A licence to export.
 *
 * @param partyIds the registered parties that it names, at least one
 * @param productClasses what may be shipped under it, at least one
 * @param quantity how many units may be shipped under it
 * @param validFrom the first ship date it covers
 * @param validTo the last ship date it covers, as licences state it; empty: open
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

  /** Whether goods may be shipped under it on a day. */
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
