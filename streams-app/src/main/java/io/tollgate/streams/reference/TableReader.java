package io.tollgate.streams.reference;

import io.tollgate.domain.reference.ReferenceRow;
import io.tollgate.domain.reference.TableVersion;
import io.tollgate.wire.reference.IncompleteReferenceException;
import java.util.List;

/** Finds the rows of one version of a table. */
@FunctionalInterface
interface TableReader {
  /**
   * The rows in the order of the file.
   *
   * @throws IncompleteReferenceException if they are not all there
   */
  List<ReferenceRow> rows(TableVersion version);
}
