package io.tollgate.domain.matching.reading;

/**
 * A run of letters, of Chinese characters or of digits, as it stands in a folded name.
 *
 * @param bracketed whether it stands in brackets
 * @param dotted whether a full stop follows it
 */
record Piece(Kind kind, String text, boolean bracketed, boolean dotted) {

  /** What it is made of; AND is an ampersand or a plus. */
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
