package io.tollgate.streams.reference;

import io.tollgate.domain.decision.ReferenceSnapshot;
import io.tollgate.domain.reference.Exporter;
import io.tollgate.domain.reference.FxRate;
import io.tollgate.domain.reference.LevyRate;
import io.tollgate.domain.reference.Manifest;
import io.tollgate.domain.reference.Policy;
import io.tollgate.domain.reference.Product;
import io.tollgate.domain.reference.ReferenceRow;
import io.tollgate.domain.reference.ReferenceTable;
import io.tollgate.domain.reference.ReferenceTables;
import io.tollgate.domain.reference.RegisteredParty;
import io.tollgate.domain.reference.TableVersion;
import io.tollgate.domain.reference.WatchlistEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compiles what a manifest names; tables that have not changed are not read again. */
final class SnapshotLoader {
  private final TableReader reader;
  private Map<TableVersion, List<ReferenceRow>> known = Map.of();

  SnapshotLoader(TableReader reader) {
    this.reader = reader;
  }

  /**
   * Compiles a version.
   *
   * @throws IncompleteReferenceException if rows are missing; what was loaded before stays known
   * @throws IllegalArgumentException if the tables contradict themselves
   */
  ReferenceSnapshot load(Manifest manifest) {
    Map<TableVersion, List<ReferenceRow>> found = new HashMap<>();
    for (TableVersion version : manifest.tables()) {
      List<ReferenceRow> rows = known.get(version);
      found.put(version, rows == null ? reader.rows(version) : rows);
    }
    ReferenceSnapshot snapshot = ReferenceSnapshot.of(tables(manifest, found));
    known = found;
    return snapshot;
  }

  private static ReferenceTables tables(
      Manifest manifest, Map<TableVersion, List<ReferenceRow>> found) {
    Typed rows = table -> found.get(manifest.table(table));
    return new ReferenceTables(
        rows.of(ReferenceTable.EXPORTERS, Exporter.class),
        rows.of(ReferenceTable.PRODUCTS, Product.class),
        rows.of(ReferenceTable.LEVY_RATES, LevyRate.class),
        rows.of(ReferenceTable.FX_RATES, FxRate.class),
        rows.of(ReferenceTable.PARTIES, RegisteredParty.class),
        rows.of(ReferenceTable.WATCHLIST, WatchlistEntry.class),
        rows.of(ReferenceTable.POLICY, Policy.class).get(0));
  }

  private interface Typed {
    List<ReferenceRow> rows(ReferenceTable table);

    default <R extends ReferenceRow> List<R> of(ReferenceTable table, Class<R> type) {
      return rows(table).stream().map(type::cast).toList();
    }
  }
}
