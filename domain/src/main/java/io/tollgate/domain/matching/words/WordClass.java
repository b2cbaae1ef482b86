package io.tollgate.domain.matching.words;

/** The class of a word in a name. It sets the cost if the other name lacks the word. */
public enum WordClass {
  /** An article or a preposition: costs nothing. */
  FUNCTION(0),
  /** A legal form: costs nothing here, because forms are compared once for the whole name. */
  FORM(0),
  /** A part of the world, which names of groups often add or leave out. */
  REGION(20_000),
  /** A word that hardly distinguishes companies: group, holding. */
  LIGHT(30_000),
  /** A word of every industry: international, systems, services. */
  GENERIC(60_000),
  /** A country, province, city or direction. */
  PLACE(60_000),
  /** A word of one industry: aviation, bank, petroleum. */
  INDUSTRY(90_000),
  /** A number that distinguishes vehicles of one sponsor: Fund XII, Trust 2007-1. */
  SERIES(80_000),
  /** Any other word. */
  DISTINCTIVE(250_000),
  /** A number: equal or different, never similar. */
  NUMBER(450_000);

  private final int absence;

  WordClass(int absence) {
    this.absence = absence;
  }

  /** The cost if the other name lacks the word, in millionths of the score. */
  public int absence() {
    return absence;
  }

  /** Whether it names a place. */
  public boolean isPlace() {
    return this == PLACE || this == REGION;
  }

  /** Whether a word of this class alone can identify a name. */
  public boolean isIdentifying() {
    return this == DISTINCTIVE || this == NUMBER;
  }

  /** Whether a word of this class can identify a name that has no identifying word. */
  public boolean isDescribing() {
    return this == INDUSTRY || this == PLACE || this == REGION;
  }
}
