package io.tollgate.wire.reference;

import io.tollgate.domain.reference.ReferenceRow;
import io.tollgate.domain.reference.TableVersion;
import io.tollgate.wire.codec.VersionedRow;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Puts one version of a table together from its rows, of which a writer that was interrupted may
 * have sent some twice.
 */
public final class TableAssembly {
  private final TableVersion version;
  private final TreeMap<Integer, ReferenceRow> rows = new TreeMap<>();

  /** Of no rows yet. */
  public TableAssembly(TableVersion version) {
    this.version = version;
  }

  /** Takes a row; one of another version is passed over. */
  public void add(VersionedRow row) {
    if (row.tableVersion().equals(version.hash())) {
      rows.put(row.rowNumber(), row.row());
    }
  }

  /** Whether as many rows are there as the version has. */
  public boolean isComplete() {
    return rows.size() == version.rows();
  }

  /**
   * The rows in the order of the file.
   *
   * @throws IncompleteReferenceException if some are missing, or are not those that the hash names
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
          "the rows of version %s of table %s are not those it was named after"
              .formatted(version.hash(), version.table()));
    }
    return all;
  }
}
