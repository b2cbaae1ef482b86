package io.tollgate.domain.matching.han;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The simplified form and the sound of single Chinese characters, from the Unihan data of Unicode
 * in ICU. The result for each character is cached.
 */
public final class Characters {
  private static final int FIRST = 0x2E80;
  private static final int MOST_KNOWN = 100_000;
  private static final ConcurrentMap<Integer, String> SIMPLE = new ConcurrentHashMap<>();
  private static final ConcurrentMap<Integer, String> SOUND = new ConcurrentHashMap<>();

  private Characters() {}

  /** ICU's rules, loaded with the first Chinese character because loading is slow. */
  private static final class Rules {
    static final Transliterator SIMPLIFY = Transliterator.getInstance("Traditional-Simplified");
    static final Transliterator SOUND = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");

    private Rules() {}

    static synchronized String apply(Transliterator rules, int character) {
      return rules.transliterate(Character.toString(character));
    }
  }

  /** Whether it is a Chinese character. */
  public static boolean isHan(int character) {
    return character >= FIRST && UScript.getScript(character) == UScript.HAN;
  }

  /** Whether a text has Chinese characters. */
  public static boolean hasHan(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) >= FIRST && isHan(text.codePointAt(at))) {
        return true;
      }
    }
    return false;
  }

  /** The text with traditional characters replaced by simplified ones. */
  public static String simplified(String text) {
    StringBuilder simple = new StringBuilder(text.length());
    text.codePoints().forEach(character -> simple.append(simple(character)));
    return simple.toString();
  }

  private static String simple(int character) {
    if (!isHan(character)) {
      return Character.toString(character);
    }
    String known = SIMPLE.get(character);
    return known != null
        ? known
        : remember(SIMPLE, character, Rules.apply(Rules.SIMPLIFY, character));
  }

  private static String remember(ConcurrentMap<Integer, String> in, int character, String value) {
    if (in.size() < MOST_KNOWN) {
      in.put(character, value);
    }
    return value;
  }

  /** The most common pinyin of a character, without tones; empty if it has none. */
  static String sound(int character) {
    String known = SOUND.get(character);
    if (known != null) {
      return known;
    }
    String sound = Rules.apply(Rules.SOUND, character);
    boolean isLatin = sound.chars().allMatch(c -> UCharacter.isLowerCase(c) && c < 128);
    return remember(SOUND, character, isLatin ? sound : "");
  }
}
