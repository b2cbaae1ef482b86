package io.tollgate.domain.matching.score;

import java.math.BigDecimal;

/**
 * One piece of an explanation: words that were met, or that were not, and what that took.
 *
 * @param query the words of the name asked about; blank where it lacks them
 * @param listed the words of the list's name; blank where it lacks them
 * @param kind what was found of them
 * @param taken what it took from the score, in millionths
 */
public record ScoreStep(String query, String listed, Kind kind, int taken) {
  private static final int PLACES = 6;

  /** What it took, as scores are written; negative for what it gave. */
  public BigDecimal takenOfOne() {
    return BigDecimal.valueOf(taken, PLACES);
  }

  /** What was found of some words. */
  public enum Kind {
    SAME("same word"),
    VARIANT("form of the same word"),
    ABBREVIATION("abbreviation"),
    TRANSLATION("translation"),
    SAME_SOUND("other characters of the same sound"),
    SPLIT("split otherwise"),
    GUESSED_ABBREVIATION("may be an abbreviation"),
    SLIP("spelt nearly so"),
    INITIALS("initials"),
    SERIES("another number of a series"),
    MISSING("only in one name"),
    PLACES_DIFFER("places differ"),
    FORM("legal form"),
    ORDER("order of the words"),
    READING("way to read the name"),
    NO_EVIDENCE("nothing certain in common"),
    SPELLING("not equal as written"),
    COUNTRY("country");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** For a person. */
    public String words() {
      return words;
    }
  }
}
