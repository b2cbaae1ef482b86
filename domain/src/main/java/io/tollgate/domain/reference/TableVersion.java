package io.tollgate.domain.reference;

import io.tollgate.domain.shipment.Digest;
import java.util.List;

/**
 * One version of a table, named by its content: the same rows in any order are the same version.
 *
 * @param hash 32 hexadecimal digits: the first half of a SHA-256 over the sorted rows
 * @param rows how many rows it has
 */
public record TableVersion(ReferenceTable table, String hash, int rows) {

  /** The version that some rows make. */
  public static TableVersion of(ReferenceTable table, List<? extends ReferenceRow> rows) {
    List<String> lines =
        rows.stream().map(row -> Digest.of(row.canonical()).hex()).sorted().toList();
    return new TableVersion(table, Digest.of(lines).hex(), rows.size());
  }
}
