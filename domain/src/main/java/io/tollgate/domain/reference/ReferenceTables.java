package io.tollgate.domain.reference;

import java.util.List;

/** Reference data as rows: one whole version of every table. */
public record ReferenceTables(
    List<Exporter> exporters,
    List<Product> products,
    List<LevyRate> levyRates,
    List<FxRate> fxRates,
    List<RegisteredParty> parties,
    List<WatchlistEntry> watchlist,
    Policy policy) {

  public ReferenceTables {
    exporters = List.copyOf(exporters);
    products = List.copyOf(products);
    levyRates = List.copyOf(levyRates);
    fxRates = List.copyOf(fxRates);
    parties = List.copyOf(parties);
    watchlist = List.copyOf(watchlist);
  }

  /** The rows of one table; the policy is a table of one row. */
  public List<? extends ReferenceRow> rows(ReferenceTable table) {
    return switch (table) {
      case EXPORTERS -> exporters;
      case PRODUCTS -> products;
      case LEVY_RATES -> levyRates;
      case FX_RATES -> fxRates;
      case PARTIES -> parties;
      case WATCHLIST -> watchlist;
      case POLICY -> List.of(policy);
    };
  }
}
