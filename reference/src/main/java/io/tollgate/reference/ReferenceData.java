package io.tollgate.reference;

import io.tollgate.domain.reference.ReferenceTables;
import java.util.List;

/**
 * Reference data as it was read.
 *
 * @param warnings what was repaired, left out or not understood, a line each; nothing that decides
 */
public record ReferenceData(ReferenceTables tables, List<String> warnings) {
  public ReferenceData {
    warnings = List.copyOf(warnings);
  }
}
