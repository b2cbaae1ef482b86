package io.tollgate.domain.reference;

import io.tollgate.domain.shipment.Digest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A version of the whole reference data: one version of each table. It is written after all tables,
 * so a reader of the manifest can read all of them.
 *
 * @param version 32 hexadecimal digits, derived from the tables' hashes
 * @param tables one version per table, in the order of {@link ReferenceTable}, without optional
 *     tables that have no rows
 */
public record Manifest(String version, List<TableVersion> tables) {

  public Manifest {
    tables = tables.stream().sorted(Comparator.comparing(TableVersion::table)).toList();
  }

  /** The manifest of these tables. */
  public static Manifest of(ReferenceTables tables) {
    List<TableVersion> versions =
        Arrays.stream(ReferenceTable.values())
            .filter(table -> !table.isOptional() || !tables.rows(table).isEmpty())
            .map(table -> TableVersion.of(table, tables.rows(table)))
            .toList();
    return new Manifest(
        Digest.of(versions.stream().map(TableVersion::hash).toList()).hex(), versions);
  }

  /** The version of one table; an optional table that is not listed has no rows. */
  public TableVersion table(ReferenceTable table) {
    return tables.stream()
        .filter(version -> version.table() == table)
        .findFirst()
        .orElseGet(() -> unnamed(table));
  }

  private static TableVersion unnamed(ReferenceTable table) {
    if (!table.isOptional()) {
      throw new IllegalStateException("the manifest names no version of " + table);
    }
    return TableVersion.of(table, List.of());
  }
}
