package io.tollgate.domain.matching.score;

import java.math.BigDecimal;

/**
 * One step of a score: words that match or do not match, and their cost.
 *
 * @param query the words of the queried name; blank if it lacks them
 * @param listed the words of the listed name; blank if it lacks them
 * @param kind how the words compare
 * @param taken the amount taken from the score, in millionths; negative if added
 */
public record ScoreStep(String query, String listed, Kind kind, int taken) {
  private static final int PLACES = 6;

  /** The amount taken from the score, as a decimal of 1; negative if added. */
  public BigDecimal takenOfOne() {
    return BigDecimal.valueOf(taken, PLACES);
  }

  /** How words compare. */
  public enum Kind {
    SAME("same word"),
    VARIANT("form of the same word"),
    ABBREVIATION("abbreviation"),
    TRANSLATION("translation"),
    SAME_SOUND("different characters, same sound"),
    SPLIT("split differently"),
    GUESSED_ABBREVIATION("possible abbreviation"),
    SLIP("similar spelling"),
    INITIALS("initials"),
    SERIES("different number in a series"),
    MISSING("only in one name"),
    PLACES_DIFFER("different places"),
    FORM("legal form"),
    ORDER("word order"),
    READING("reading of the name"),
    NO_EVIDENCE("no reliable word in common"),
    SPELLING("not spelled equally"),
    COUNTRY("country");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** The kind in words, for people. */
    public String words() {
      return words;
    }
  }
}
