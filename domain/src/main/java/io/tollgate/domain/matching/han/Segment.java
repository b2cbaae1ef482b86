package io.tollgate.domain.matching.han;

import java.util.List;

/**
 * A word of a Chinese name.
 *
 * @param han the word, in simplified characters
 * @param kind what the tables know of it
 * @param sound in pinyin without tones and blanks
 * @param meaning its English words, each with its alternatives; empty for a {@link Kind#NAME}; the
 *     kind of legal form for a {@link Kind#FORM}
 */
public record Segment(String han, Kind kind, String sound, List<Meaning> meaning) {

  /** What the tables know of a word. */
  public enum Kind {
    FORM,
    ALIAS,
    PLACE,
    WORD,
    NAME
  }

  /**
   * One English word.
   *
   * @param words the ways to put it, the usual one first
   * @param isOptional whether translators leave it out as often as not
   */
  public record Meaning(List<String> words, boolean isOptional) {
    public Meaning {
      words = List.copyOf(words);
    }

    static Meaning parse(String text) {
      boolean isOptional = text.endsWith("?");
      String words = isOptional ? text.substring(0, text.length() - 1) : text;
      return new Meaning(List.of(words.split("\\|", -1)), isOptional);
    }
  }

  public Segment {
    meaning = List.copyOf(meaning);
  }
}
