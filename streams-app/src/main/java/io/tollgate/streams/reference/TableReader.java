package io.tollgate.streams.reference;

import io.tollgate.domain.reference.ReferenceRow;
import io.tollgate.domain.reference.TableVersion;
import io.tollgate.wire.reference.IncompleteReferenceException;
import java.util.List;

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
