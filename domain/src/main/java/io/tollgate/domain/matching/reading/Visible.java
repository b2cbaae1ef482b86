package io.tollgate.domain.matching.reading;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.lang.UProperty;

/**
 * The visible part of a name. Invisible characters and runs of spaces say nothing, but would push
 * the rest of a name past the limit of what is compared, or keep two equal names apart.
 */
public final class Visible {
  private Visible() {}

  /**
   * Whether a character is invisible: a control other than white space, a format character, a
   * variation selector, a filler, or an unpaired surrogate.
   */
  public static boolean isHidden(int c) {
    if (c > ' ' && c <= '~') {
      return false;
    }
    // ICU numbers categories differently from java.lang.Character.
    return switch (UCharacter.getType(c)) {
      case ECharacterCategory.CONTROL -> !UCharacter.isUWhiteSpace(c);
      case ECharacterCategory.FORMAT, ECharacterCategory.SURROGATE -> true;
      default -> UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    };
  }

  /** The name without invisible characters; the same object if it has none. */
  static String of(String name) {
    for (int i = 0; i < name.length(); ) {
      int c = name.codePointAt(i);
      if (isHidden(c)) {
        return without(name, i);
      }
      i += Character.charCount(c);
    }
    return name;
  }

  private static String without(String name, int first) {
    StringBuilder visible = new StringBuilder(name.length()).append(name, 0, first);
    name.substring(first).codePoints().filter(c -> !isHidden(c)).forEach(visible::appendCodePoint);
    return visible.toString();
  }

  /** A name with one space for each run of white space, and one accent for each run of accents. */
  static String condensed(String name) {
    StringBuilder condensed = new StringBuilder();
    boolean afterSpace = true;
    boolean afterAccent = false;
    for (int i = 0; i < name.length(); ) {
      int c = name.codePointAt(i);
      i += Character.charCount(c);
      boolean isSpace = UCharacter.isUWhiteSpace(c) || c == 0x2800;
      boolean isAccent = UCharacter.getType(c) == ECharacterCategory.NON_SPACING_MARK;
      if (isSpace ? !afterSpace : !(isAccent && afterAccent)) {
        condensed.appendCodePoint(isSpace ? ' ' : c);
      }
      afterSpace = isSpace;
      afterAccent = isAccent;
    }
    return condensed.toString();
  }
}
