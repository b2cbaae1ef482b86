package io.tollgate.domain.shipment;

/**
 * What a message quotes of a text that somebody else wrote. A text can have a million letters, and
 * a message about it must not grow with it.
 */
public final class Excerpt {
  /** Letters that a message shows of a value, unless it says otherwise. */
  public static final int SHOWN = 60;

  private static final char MARK = '\u2026';
  private static final char REPLACEMENT = '\uFFFD';

  private Excerpt() {}

  /** The first {@value #SHOWN} letters, with U+FFFD for each control character. */
  public static String of(String text) {
    return of(text, SHOWN);
  }

  /**
   * The first letters, with U+FFFD for each control character.
   *
   * @param most the number of letters (Unicode code points) to keep
   */
  public static String of(String text, int most) {
    String cut = cut(text, most);
    StringBuilder shown = null;
    for (int i = 0; i < cut.length(); i++) {
      if (Character.isISOControl(cut.charAt(i))) {
        shown = shown == null ? new StringBuilder(cut) : shown;
        shown.setCharAt(i, REPLACEMENT);
      }
    }
    return shown == null ? cut : shown.toString();
  }

  /**
   * The first letters of a text, then an ellipsis if there are more. It never cuts a letter in
   * half.
   *
   * @param most the number of letters (Unicode code points) to keep, without the ellipsis
   */
  public static String cut(String text, int most) {
    if (text.length() <= most || text.codePointCount(0, text.length()) <= most) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, most)) + MARK;
  }
}
