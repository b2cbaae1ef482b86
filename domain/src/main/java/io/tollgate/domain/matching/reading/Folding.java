package io.tollgate.domain.matching.reading;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import io.tollgate.domain.matching.han.Characters;
import java.util.Map;

/**
 * Folds a name to lower-case ASCII; Chinese characters become simplified ones. Invisible characters
 * and accents are removed.
 */
final class Folding {
  /** The limit in UTF-16 units. Only a hostile name is longer. */
  private static final int LONGEST = 400;

  /**
   * A folded name.
   *
   * @param isCut whether a rest of the name beyond the limit is missing
   */
  record Folded(String text, boolean isCut) {
    private static Folded cut(String text, boolean isCut) {
      return text.length() > LONGEST
          ? new Folded(text.substring(0, LONGEST), true)
          : new Folded(text, isCut);
    }
  }

  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
  private static final Normalizer2 NFD = Normalizer2.getNFDInstance();

  /** Letters that Unicode decomposition keeps, such as those with a stroke. */
  private static final Map<Integer, String> LETTERS =
      Map.ofEntries(
          Map.entry((int) 'ł', "l"),
          Map.entry((int) 'ø', "o"),
          Map.entry((int) 'đ', "d"),
          Map.entry((int) 'ð', "d"),
          Map.entry((int) 'ħ', "h"),
          Map.entry((int) 'ı', "i"),
          Map.entry((int) 'þ', "th"),
          Map.entry((int) 'ß', "ss"),
          Map.entry((int) 'æ', "ae"),
          Map.entry((int) 'œ', "oe"),
          Map.entry((int) 'ə', "a"));

  /**
   * Cyrillic letters, romanised by a simplified BGN/PCGN system for Russian; ь and ъ are silent.
   */
  private static final String CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґўј";

  private static final String[] CYRILLIC_LATIN =
      "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya i yi ye g u j"
          .split(" ", -1);

  private Folding() {}

  /**
   * ICU's rules, loaded with the first letter of a script other than Latin, Cyrillic or Chinese.
   */
  private static final class OtherScripts {
    static final Transliterator RULES = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

    private OtherScripts() {}

    static synchronized String latin(String text) {
      return RULES.transliterate(text);
    }
  }

  static Folded fold(String name) {
    boolean isPlain = isPlain(name);
    String visible = isPlain ? name : Visible.of(name);
    Folded text =
        Folded.cut(visible.length() > LONGEST ? Visible.condensed(visible) : visible, false);
    if (isPlain) {
      return new Folded(lower(text.text()), text.isCut());
    }
    String normal = NFKC.normalize(text.text());
    Folded lower =
        Folded.cut(UCharacter.toLowerCase(com.ibm.icu.util.ULocale.ROOT, normal), text.isCut());
    Folded latin =
        lower.text().codePoints().anyMatch(Folding::isOfOtherScript)
            ? Folded.cut(other(lower.text()), lower.isCut())
            : lower;
    String simple =
        Characters.hasHan(latin.text()) ? Characters.simplified(latin.text()) : latin.text();
    return new Folded(stripped(simple), latin.isCut());
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~') {
        return false;
      }
    }
    return true;
  }

  private static String lower(String text) {
    StringBuilder lower = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        lower.setCharAt(i, (char) (c + 'a' - 'A'));
      }
    }
    return lower.toString();
  }

  private static boolean isOfOtherScript(int c) {
    if (c < 0x250 || !UCharacter.isLetter(c)) {
      return false;
    }
    int script = UScript.getScript(c);
    return script != UScript.LATIN
        && script != UScript.CYRILLIC
        && script != UScript.HAN
        && script != UScript.COMMON;
  }

  /** Transliterates letters of other scripts to Latin; Chinese characters stay. */
  private static String other(String text) {
    StringBuilder latin = new StringBuilder(text.length() * 2);
    int from = 0;
    while (from < text.length()) {
      boolean isHan = Characters.isHan(text.codePointAt(from));
      int to = from;
      while (to < text.length() && Characters.isHan(text.codePointAt(to)) == isHan) {
        to += Character.charCount(text.codePointAt(to));
      }
      String run = text.substring(from, to);
      latin.append(isHan ? run : OtherScripts.latin(run));
      from = to;
    }
    return latin.toString();
  }

  private static String stripped(String text) {
    String apart = NFD.normalize(text);
    StringBuilder plain = new StringBuilder(apart.length());
    apart
        .codePoints()
        .forEach(
            c -> {
              if ((c >= ' ' && c <= '~') || Characters.isHan(c)) {
                plain.appendCodePoint(c);
              } else {
                plain.append(plain(c));
              }
            });
    return plain.toString();
  }

  private static String plain(int c) {
    String letter = LETTERS.get(c);
    if (letter != null) {
      return letter;
    }
    int cyrillic = c < 0x10000 ? CYRILLIC.indexOf(c) : -1;
    if (cyrillic >= 0) {
      return CYRILLIC_LATIN[cyrillic].replace("-", "");
    }
    return switch (UCharacter.getType(c)) {
      case ECharacterCategory.NON_SPACING_MARK,
          ECharacterCategory.ENCLOSING_MARK,
          ECharacterCategory.COMBINING_SPACING_MARK,
          ECharacterCategory.FORMAT,
          ECharacterCategory.SURROGATE ->
          "";
      case ECharacterCategory.CONTROL -> UCharacter.isUWhiteSpace(c) ? " " : "";
      default -> apostrophe(c);
    };
  }

  private static String apostrophe(int c) {
    boolean isOne =
        c == '’' || c == '‘' || c == 'ʻ' || c == 'ʼ' || c == 'ʿ' || c == 'ʾ' || c == '´';
    return isOne ? "'" : UCharacter.isLetterOrDigit(c) ? Character.toString(c) : " ";
  }
}
