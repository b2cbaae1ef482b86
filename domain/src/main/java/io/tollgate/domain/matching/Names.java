package io.tollgate.domain.matching;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import io.tollgate.domain.matching.reading.Visible;

/** Normalises names for comparison. */
public final class Names {
  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

  private Names() {}

  /**
   * Applies NFKC and case folding, removes invisible characters, replaces all characters except
   * letters and digits with spaces, and collapses spaces (semantics, section 3). The result is
   * empty if the name has no letter and no digit; an empty name matches nothing.
   */
  public static String normalise(String name) {
    String folded = NFKC.normalize(UCharacter.foldCase(NFKC.normalize(name), true));
    StringBuilder normal = new StringBuilder(folded.length());
    boolean gap = false;
    for (int i = 0; i < folded.length(); ) {
      int letter = folded.codePointAt(i);
      i += Character.charCount(letter);
      if (Visible.isHidden(letter)) {
        continue;
      }
      if (!UCharacter.isLetterOrDigit(letter)) {
        gap = normal.length() > 0;
        continue;
      }
      if (gap) {
        normal.append(' ');
        gap = false;
      }
      normal.appendCodePoint(letter);
    }
    return normal.toString();
  }
}
