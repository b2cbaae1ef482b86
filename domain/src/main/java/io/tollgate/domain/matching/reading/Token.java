package io.tollgate.domain.matching.reading;

import io.tollgate.domain.matching.words.WordClass;
import java.util.List;

/**
 * A word of a name, ready to be compared.
 *
 * @param text as it is spelt, in lower-case ASCII; a Chinese word in pinyin
 * @param stems the words that it is a form of, or stands for; at least one
 * @param guesses what it may be short for, by its letters alone
 * @param isShort whether it is an abbreviation of the tables
 * @param isKnown whether it is in the tables, and so not a misspelling of another word there
 * @param bracketed whether it stands in brackets
 * @param isOptional whether its absence costs nothing, as that of a translator's choice
 * @param han the Chinese word; empty for one in Latin letters
 */
public record Token(
    String text,
    List<String> stems,
    List<String> guesses,
    WordClass kind,
    boolean isShort,
    boolean isKnown,
    boolean bracketed,
    boolean isOptional,
    String han) {

  public Token {
    stems = List.copyOf(stems);
    guesses = List.copyOf(guesses);
  }

  static Token named(String text, List<String> guesses, boolean bracketed) {
    return new Token(
        text, List.of(text), guesses, WordClass.DISTINCTIVE, false, false, bracketed, false, "");
  }

  static Token number(String digits, WordClass kind, boolean bracketed) {
    return new Token(digits, List.of(digits), List.of(), kind, false, true, bracketed, false, "");
  }

  /** Whether it is a number, of whatever use. */
  public boolean isNumber() {
    return kind == WordClass.NUMBER || kind == WordClass.SERIES;
  }

  /** What the absence of this word from the other name costs, in millionths. */
  public int absence() {
    return isOptional ? 0 : kind.absence();
  }
}
