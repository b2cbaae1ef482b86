package io.tollgate.domain.matching.han;

import java.util.List;

/**
 * A word of a Chinese name.
 *
 * @param han the word, in simplified characters
 * @param kind its kind in the tables
 * @param sound its pinyin, without tones and spaces
 * @param meaning its English words, each with its alternatives; empty for a {@link Kind#NAME}; the
 *     kind of legal form for a {@link Kind#FORM}
 */
public record Segment(String han, Kind kind, String sound, List<Meaning> meaning) {

  /** The kind of a word; a NAME is in no table. */
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
   * @param words alternative translations, the usual one first
   * @param isOptional whether translators often leave it out
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
