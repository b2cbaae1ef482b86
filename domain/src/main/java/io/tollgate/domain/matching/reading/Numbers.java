package io.tollgate.domain.matching.reading;

import io.tollgate.domain.matching.han.Characters;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the numbers in names: digits, English words, Roman numerals and Chinese characters. */
final class Numbers {
  private static final String[] CARDINALS =
      ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
              + " sixteen seventeen eighteen nineteen twenty")
          .split(" ", -1);
  private static final String[] ORDINALS =
      ("- first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
              + " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
              + " twentieth")
          .split(" ", -1);
  private static final Map<String, String> WORDS = words();
  private static final Pattern ROMAN = Pattern.compile("x{0,3}(ix|iv|v?i{0,3})");

  private static final String DIGITS = "〇一二三四五六七八九";
  private static final Pattern ORDINAL_HAN =
      Pattern.compile("第([〇零一二三四五六七八九十百]+)|([〇零一二三四五六七八九十]{2,})(?=研究|所|厂|工厂|院|基地|部队|局)");

  private Numbers() {}

  private static Map<String, String> words() {
    Map<String, String> words = new HashMap<>();
    for (int i = 0; i < CARDINALS.length; i++) {
      words.put(CARDINALS[i], Integer.toString(i));
      words.put(ORDINALS[i], Integer.toString(i));
    }
    return words;
  }

  /** The digits of a number in English words; null for any other word. */
  static String ofWord(String word) {
    return WORDS.get(word);
  }

  /** The digits of a Roman numeral up to 39; null for any other word. */
  static String ofRoman(String word) {
    if (word.length() > 7 || !ROMAN.matcher(word).matches()) {
      return null;
    }
    int value = 0;
    for (int i = 0; i < word.length(); i++) {
      int here = roman(word.charAt(i));
      int next = i + 1 < word.length() ? roman(word.charAt(i + 1)) : 0;
      value += here < next ? -here : here;
    }
    return Integer.toString(value);
  }

  private static int roman(char letter) {
    return letter == 'x' ? 10 : letter == 'v' ? 5 : 1;
  }

  static String withoutLeadingZeros(String digits) {
    int from = 0;
    while (from < digits.length() - 1 && digits.charAt(from) == '0') {
      from++;
    }
    return digits.substring(from);
  }

  /** Replaces Chinese ordinals, and the Chinese numbers of institutes and works, with digits. */
  static String inDigits(String han) {
    if (!Characters.hasHan(han)) {
      return han;
    }
    Matcher matcher = ORDINAL_HAN.matcher(han);
    return matcher.replaceAll(
        found -> " " + value(found.group(1) != null ? found.group(1) : found.group(2)) + " ");
  }

  /** 七〇一 is 701, 十四 is 14, 一百零三 is 103. */
  private static String value(String han) {
    if (han.indexOf('十') < 0 && han.indexOf('百') < 0) {
      StringBuilder digits = new StringBuilder();
      han.chars().forEach(c -> digits.append(digit((char) c)));
      return digits.toString();
    }
    int total = 0;
    int digit = 0;
    for (int i = 0; i < han.length(); i++) {
      char c = han.charAt(i);
      if (c == '百' || c == '十') {
        total += Math.max(digit, 1) * (c == '百' ? 100 : 10);
        digit = 0;
      } else {
        digit = digit(c);
      }
    }
    return Integer.toString(total + digit);
  }

  private static int digit(char c) {
    return c == '零' ? 0 : DIGITS.indexOf(c);
  }
}
