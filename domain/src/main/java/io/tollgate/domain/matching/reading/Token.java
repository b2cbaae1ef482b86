package io.tollgate.domain.matching.reading;

import io.tollgate.domain.matching.words.WordClass;
import java.util.List;

/**
 * A word of a name, ready to be compared.
 *
 * @param text the spelling, in lower-case ASCII; a Chinese word in pinyin
 * @param stems the base words that it is a form of, or stands for; at least one
 * @param guesses the words that it may abbreviate, judged by its letters only
 * @param isShort whether the tables have it as an abbreviation
 * @param isKnown whether it is in the tables, and therefore not a misspelling of another word there
 * @param bracketed whether it is in brackets
 * @param isOptional whether its absence costs nothing, because translators often leave it out
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

  /** Whether it is a number, including the number of a series. */
  public boolean isNumber() {
    return kind == WordClass.NUMBER || kind == WordClass.SERIES;
  }

  /** The cost if the other name lacks this word, in millionths. */
  public int absence() {
    return isOptional ? 0 : kind.absence();
  }
}
