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
    Policy policy,
    List<Owner> owners,
    List<NotSame> notSame,
    List<Licence> licences) {

  public ReferenceTables {
    exporters = List.copyOf(exporters);
    products = List.copyOf(products);
    levyRates = List.copyOf(levyRates);
    fxRates = List.copyOf(fxRates);
    parties = List.copyOf(parties);
    watchlist = List.copyOf(watchlist);
    owners = List.copyOf(owners);
    notSame = List.copyOf(notSame);
    licences = List.copyOf(licences);
  }

  /** The tables that every reference has; the optional ones are empty. */
  public ReferenceTables(
      List<Exporter> exporters,
      List<Product> products,
      List<LevyRate> levyRates,
      List<FxRate> fxRates,
      List<RegisteredParty> parties,
      List<WatchlistEntry> watchlist,
      Policy policy) {
    this(
        exporters, products, levyRates, fxRates, parties, watchlist, policy, List.of(), List.of(),
        List.of());
  }

  /** The same with another watchlist. */
  public ReferenceTables withWatchlist(List<WatchlistEntry> other) {
    return new ReferenceTables(
        exporters, products, levyRates, fxRates, parties, other, policy, owners, notSame, licences);
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
      case OWNERS -> owners;
      case NOT_SAME -> notSame;
      case LICENCES -> licences;
    };
  }
}
