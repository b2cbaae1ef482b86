package io.tollgate.domain.money;

import io.tollgate.domain.reference.LevyRate;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Looks up the levy rate for a product class, a destination country and a ship date. */
public final class LevyRates {
  private final Map<Target, TreeMap<LocalDate, LevyRate>> rates = new HashMap<>();

  private record Target(String productClass, String country) {}

  private LevyRates() {}

  /** Indexes the rows of levy-rates.csv. No two rows may overlap. */
  public static LevyRates of(List<LevyRate> rows) {
    LevyRates compiled = new LevyRates();
    for (LevyRate row : rows) {
      compiled
          .rates
          .computeIfAbsent(
              new Target(row.productClass(), row.destinationCountry()), t -> new TreeMap<>())
          .put(row.effectiveFrom(), row);
    }
    return compiled;
  }

  /** The rate that is effective on the ship date, if any. */
  public Optional<LevyRate> rateOn(String productClass, String country, LocalDate shipDate) {
    TreeMap<LocalDate, LevyRate> dated = rates.get(new Target(productClass, country));
    Map.Entry<LocalDate, LevyRate> latest = dated == null ? null : dated.floorEntry(shipDate);
    return latest == null || !latest.getValue().isEffectiveOn(shipDate)
        ? Optional.empty()
        : Optional.of(latest.getValue());
  }

  /** Whether any rate, on any date, has this class and country: the class is controlled there. */
  public boolean names(String productClass, String country) {
    return rates.containsKey(new Target(productClass, country));
  }
}
