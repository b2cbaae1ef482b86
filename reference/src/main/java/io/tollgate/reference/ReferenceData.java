package io.tollgate.reference;

import io.tollgate.domain.reference.ReferenceTables;
import java.util.List;

/**
 * Reference data as read from a directory.
 *
 * @param warnings one line for each thing that was repaired, left out or ignored
 */
public record ReferenceData(ReferenceTables tables, List<String> warnings) {
  public ReferenceData {
    warnings = List.copyOf(warnings);
  }
}
