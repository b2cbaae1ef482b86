package io.tollgate.domain.matching.reading;

/**
 * A run of letters, Chinese characters or digits in a folded name.
 *
 * @param bracketed whether it is in brackets
 * @param dotted whether a full stop follows it
 */
record Piece(Kind kind, String text, boolean bracketed, boolean dotted) {

  /** The characters of a piece; AND is an ampersand or a plus sign. */
  enum Kind {
    LETTERS,
    DIGITS,
    HAN,
    AND
  }

  boolean isInitial() {
    return kind == Kind.LETTERS && text.length() == 1;
  }
}
