package io.tollgate.domain.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a unit of a currency was worth on a day.
 *
 * @param usdPerUnit over 0, with at most {@value #RATE_PLACES} places
 */
public record FxRate(String currency, LocalDate rateDate, BigDecimal usdPerUnit)
    implements ReferenceRow {

  /** Places that an exchange rate can have. */
  public static final int RATE_PLACES = 12;

  @Override
  public ReferenceTable table() {
    return ReferenceTable.FX_RATES;
  }

  @Override
  public List<String> canonical() {
    return List.of(currency, rateDate.toString(), ReferenceRow.plain(usdPerUnit));
  }
}
