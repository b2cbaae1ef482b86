package io.tollgate.wire.reference;

import io.tollgate.domain.reference.ReferenceRow;
import io.tollgate.domain.reference.TableVersion;
import io.tollgate.wire.codec.VersionedRow;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Assembles one version of a table from its rows. A row may arrive twice, if its writer was
 * interrupted.
 */
public final class TableAssembly {
  private final TableVersion version;
  private final TreeMap<Integer, ReferenceRow> rows = new TreeMap<>();

  /** An assembly without rows. */
  public TableAssembly(TableVersion version) {
    this.version = version;
  }

  /** Adds a row; rows of other versions are ignored. */
  public void add(VersionedRow row) {
    if (row.tableVersion().equals(version.hash())) {
      rows.put(row.rowNumber(), row.row());
    }
  }

  /** Whether all rows of the version are there. */
  public boolean isComplete() {
    return rows.size() == version.rows();
  }

  /**
   * The rows in the order of the file.
   *
   * @throws IncompleteReferenceException if rows are missing, or the rows do not match the hash
   */
  public List<ReferenceRow> rows() {
    List<ReferenceRow> all = new ArrayList<>(rows.values());
    if (!isComplete()) {
      throw new IncompleteReferenceException(
          "version %s of table %s has %d rows on its topic, not %d; load the reference data again"
              .formatted(version.hash(), version.table(), all.size(), version.rows()));
    }
    if (!TableVersion.of(version.table(), all).equals(version)) {
      throw new IncompleteReferenceException(
          "the rows of table %s do not match the hash %s of their version; load the reference data again"
              .formatted(version.table(), version.hash()));
    }
    return all;
  }
}
