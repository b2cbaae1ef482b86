package io.tollgate.domain.matching.words;

import java.util.List;

/**
 * A word of the tables.
 *
 * @param stems what it stands for; several where an abbreviation has several meanings
 * @param isShort whether it is an abbreviation
 */
public record Word(List<String> stems, WordClass kind, boolean isShort) {
  public Word {
    stems = List.copyOf(stems);
  }
}
