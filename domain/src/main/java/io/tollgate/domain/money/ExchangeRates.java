package io.tollgate.domain.money;

import io.tollgate.domain.reference.FxRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Looks up the exchange rate of a currency on a ship date. */
public final class ExchangeRates {
  /** The highest age of a rate, in days (semantics, section 4). */
  public static final int MAX_AGE_DAYS = 7;

  private final Map<String, TreeMap<LocalDate, BigDecimal>> rates = new HashMap<>();

  private ExchangeRates() {}

  /** Indexes the rows of fx-rates.csv. */
  public static ExchangeRates of(List<FxRate> rows) {
    ExchangeRates compiled = new ExchangeRates();
    for (FxRate row : rows) {
      compiled
          .rates
          .computeIfAbsent(row.currency(), currency -> new TreeMap<>())
          .put(row.rateDate(), row.usdPerUnit());
    }
    return compiled;
  }

  /** US dollars per unit: the latest rate on or before the ship date; empty if it is too old. */
  public Optional<BigDecimal> usdPerUnit(String currency, LocalDate shipDate) {
    if (currency.equals(Currencies.USD)) {
      return Optional.of(BigDecimal.ONE);
    }
    TreeMap<LocalDate, BigDecimal> dated = rates.get(currency);
    Map.Entry<LocalDate, BigDecimal> latest = dated == null ? null : dated.floorEntry(shipDate);
    if (latest == null || latest.getKey().isBefore(shipDate.minusDays(MAX_AGE_DAYS))) {
      return Optional.empty();
    }
    return Optional.of(latest.getValue());
  }
}
