package io.tollgate.files;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes text from outside harmless where people read it. A terminal obeys escape characters, a line
 * break makes a row of its own, invisible characters hide a difference, and a spreadsheet runs a
 * cell that begins like a formula.
 */
public final class Neutral {
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+([.,][0-9]+)*");

  /** The characters that begin a formula, in ASCII and in full width. */
  private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private Neutral() {}

  /**
   * Text for a place within a line. Control, format and other invisible characters become escapes
   * such as {@code \n} and a backslash, {@code u} and four digits.
   */
  public static String text(String text) {
    return escaped(text, false);
  }

  /** An id within a line: as {@link #text}, in quotes if it begins or ends with a space. */
  public static String id(String id) {
    String visible = text(id);
    return visible.equals(visible.strip()) ? visible : "'" + visible + "'";
  }

  /** Whole lines of output: as {@link #text}, but line breaks and tabs stay. */
  public static String lines(String text) {
    return escaped(text, true);
  }

  /** A cell of a CSV file: text that begins like a formula gets an apostrophe before it. */
  public static String cell(String text) {
    return !text.isEmpty()
            && FORMULA.indexOf(text.charAt(0)) >= 0
            && !NUMBER.matcher(text).matches()
        ? "'" + text
        : text;
  }

  private static String escaped(String text, boolean keepsLines) {
    int first = 0;
    while (first < text.length() && !isHidden(text.charAt(first), keepsLines)) {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    StringBuilder escaped = new StringBuilder(text.length() + 16).append(text, 0, first);
    for (int i = first; i < text.length(); i++) {
      char letter = text.charAt(i);
      boolean isPair =
          i + 1 < text.length() && Character.isSurrogatePair(letter, text.charAt(i + 1));
      if (isPair && !isHiddenPair(text.codePointAt(i))) {
        escaped.append(letter).append(text.charAt(++i));
      } else if (isHidden(letter, keepsLines)) {
        escaped.append(escape(letter));
      } else {
        escaped.append(letter);
      }
    }
    return escaped.toString();
  }

  private static boolean isHidden(char letter, boolean keepsLines) {
    if (keepsLines && (letter == '\n' || letter == '\r' || letter == '\t')) {
      return false;
    }
    return switch (Character.getType(letter)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default ->
          (letter >= '\uFE00' && letter <= '\uFE0F')
              || letter == '\u034F'
              || letter == '\u115F'
              || letter == '\u1160'
              || letter == '\u3164'
              || letter == '\uFFA0';
    };
  }

  /** Tags and variation selectors. */
  private static boolean isHiddenPair(int codePoint) {
    return codePoint >= 0xE0000 && codePoint <= 0xE0FFF;
  }

  private static String escape(char letter) {
    return switch (letter) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> String.format(Locale.ROOT, "\\u%04x", (int) letter);
    };
  }
}
