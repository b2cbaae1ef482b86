package io.tollgate.domain.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The exchange rate of a currency on a day.
 *
 * @param usdPerUnit US dollars per unit, over 0, with at most {@value #RATE_PLACES} decimal places
 */
public record FxRate(String currency, LocalDate rateDate, BigDecimal usdPerUnit)
    implements ReferenceRow {

  /** Maximum decimal places of an exchange rate. */
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
