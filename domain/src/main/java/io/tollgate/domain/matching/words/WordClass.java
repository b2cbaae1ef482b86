package io.tollgate.domain.matching.words;

/** What kind of word a word of a name is, and so what its absence from the other name costs. */
public enum WordClass {
  /** An article, a preposition: costs nothing. */
  FUNCTION(0),
  /** A legal form: costs next to nothing, and is settled for the whole name at once. */
  FORM(0),
  /** A part of the world, which a group's name adds or leaves out. */
  REGION(20_000),
  /** A word that hardly tells companies apart: group, holding. */
  LIGHT(30_000),
  /** A word of every trade: international, systems, services. */
  GENERIC(60_000),
  /** A country, province, city or direction. */
  PLACE(60_000),
  /** A word of one trade: aviation, bank, petroleum. */
  INDUSTRY(90_000),
  /** What tells vehicles of one sponsor apart: Fund XII, Trust 2007-1. */
  SERIES(80_000),
  /** Any other word. */
  DISTINCTIVE(250_000),
  /** A number, which is never nearly right. */
  NUMBER(450_000);

  private final int absence;

  WordClass(int absence) {
    this.absence = absence;
  }

  /** What it costs if the other name has no such word, in millionths of the score. */
  public int absence() {
    return absence;
  }

  /** Whether it names a place. */
  public boolean isPlace() {
    return this == PLACE || this == REGION;
  }

  /** Whether a word of this class can tell by itself whose name it is. */
  public boolean isTelling() {
    return this == DISTINCTIVE || this == NUMBER;
  }

  /** Whether it can do so where a name has no telling word. */
  public boolean isDescribing() {
    return this == INDUSTRY || this == PLACE || this == REGION;
  }
}
