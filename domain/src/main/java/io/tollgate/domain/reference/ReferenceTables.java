package io.tollgate.domain.reference;

import java.util.List;
import java.util.Map;

/** Reference data as rows: one complete version of every table. */
public record ReferenceTables(
    List<Exporter> exporters,
    List<Product> products,
    List<LevyRate> levyRates,
    List<FxRate> fxRates,
    List<RegisteredParty> parties,
    List<WatchlistEntry> watchlist,
    Policy policy,
    List<Owner> owners,
    List<FalsePositiveExclusion> notSame,
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

  /** The required tables; the optional tables are empty. */
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

  /**
   * The tables from rows by table; a missing optional table is empty.
   *
   * @throws ClassCastException if a row belongs to another table
   */
  public static ReferenceTables of(Map<ReferenceTable, ? extends List<ReferenceRow>> rows) {
    Typed typed = table -> rows.containsKey(table) ? rows.get(table) : List.of();
    return new ReferenceTables(
        typed.of(ReferenceTable.EXPORTERS, Exporter.class),
        typed.of(ReferenceTable.PRODUCTS, Product.class),
        typed.of(ReferenceTable.LEVY_RATES, LevyRate.class),
        typed.of(ReferenceTable.FX_RATES, FxRate.class),
        typed.of(ReferenceTable.PARTIES, RegisteredParty.class),
        typed.of(ReferenceTable.WATCHLIST, WatchlistEntry.class),
        typed.of(ReferenceTable.POLICY, Policy.class).get(0),
        typed.of(ReferenceTable.OWNERS, Owner.class),
        typed.of(ReferenceTable.NOT_SAME, FalsePositiveExclusion.class),
        typed.of(ReferenceTable.LICENCES, Licence.class));
  }

  private interface Typed {
    List<ReferenceRow> rows(ReferenceTable table);

    default <R extends ReferenceRow> List<R> of(ReferenceTable table, Class<R> type) {
      return rows(table).stream().map(type::cast).toList();
    }
  }

  /** The same tables with another watchlist. */
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
