package io.tollgate.domain.reference;

import io.tollgate.domain.shipment.Digest;
import java.util.List;

/**
 * One version of a table, identified by its content. The order of the rows does not count.
 *
 * @param hash 32 hexadecimal digits: the first half of a SHA-256 over the sorted rows
 * @param rows number of rows
 */
public record TableVersion(ReferenceTable table, String hash, int rows) {

  /** The version of a table with these rows. */
  public static TableVersion of(ReferenceTable table, List<? extends ReferenceRow> rows) {
    List<String> lines =
        rows.stream().map(row -> Digest.of(row.canonical()).hex()).sorted().toList();
    return new TableVersion(table, Digest.of(lines).hex(), rows.size());
  }
}
