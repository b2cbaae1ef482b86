package io.tollgate.domain.matching;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;

/** The form in which names are compared. */
public final class Names {
  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

  private Names() {}

  /**
   * NFKC, case folded, everything but letters and digits taken as a space, spaces collapsed
   * (semantics, section 3). Empty where the name has no letter and no digit; such a name equals
   * nothing.
   */
  public static String normalise(String name) {
    String folded = NFKC.normalize(UCharacter.foldCase(NFKC.normalize(name), true));
    StringBuilder normal = new StringBuilder(folded.length());
    boolean gap = false;
    for (int i = 0; i < folded.length(); ) {
      int letter = folded.codePointAt(i);
      i += Character.charCount(letter);
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
