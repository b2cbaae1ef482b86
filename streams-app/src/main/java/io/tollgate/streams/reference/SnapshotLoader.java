package io.tollgate.streams.reference;

import io.tollgate.domain.reference.Manifest;
import io.tollgate.domain.reference.ReferenceRow;
import io.tollgate.domain.reference.ReferenceTable;
import io.tollgate.domain.reference.ReferenceTables;
import io.tollgate.domain.reference.TableVersion;
import io.tollgate.domain.snapshot.ReferenceSnapshot;
import io.tollgate.wire.reference.IncompleteReferenceException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compiles the version that a manifest names. It reads only tables that changed since the last
 * version.
 */
final class SnapshotLoader {
  /** Reads the rows of one version of a table. */
  @FunctionalInterface
  interface TableReader {
    /**
     * Returns the rows in the order of the file.
     *
     * @throws IncompleteReferenceException if rows are missing
     */
    List<ReferenceRow> rows(TableVersion version);
  }

  private final TableReader reader;
  private Map<TableVersion, List<ReferenceRow>> known = Map.of();

  SnapshotLoader(TableReader reader) {
    this.reader = reader;
  }

  /**
   * Compiles a version.
   *
   * @throws IncompleteReferenceException if rows are missing; the loader keeps the earlier tables
   * @throws IllegalArgumentException if the tables contradict themselves
   */
  ReferenceSnapshot load(Manifest manifest) {
    Map<TableVersion, List<ReferenceRow>> found = new HashMap<>();
    Map<ReferenceTable, List<ReferenceRow>> tables = new EnumMap<>(ReferenceTable.class);
    for (TableVersion version : manifest.tables()) {
      List<ReferenceRow> before = known.get(version);
      List<ReferenceRow> rows = before == null ? reader.rows(version) : before;
      found.put(version, rows);
      tables.put(version.table(), rows);
    }
    ReferenceSnapshot snapshot = ReferenceSnapshot.of(ReferenceTables.of(tables));
    known = found;
    return snapshot;
  }
}
