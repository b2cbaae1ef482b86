package io.tollgate.domain.matching.words;

import java.util.List;

/**
 * A word of the tables.
 *
 * @param stems the base words that it stands for; several if an abbreviation is ambiguous
 * @param isShort whether it is an abbreviation
 */
public record Word(List<String> stems, WordClass kind, boolean isShort) {
  public Word {
    stems = List.copyOf(stems);
  }
}
