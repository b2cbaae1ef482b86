package io.tollgate.domain.matching.han;

import io.tollgate.domain.matching.words.TableText;
import java.util.HashMap;
import java.util.Map;

/** The pinyin of Chinese names, with the special readings in names of places and companies. */
final class Pinyin {
  private static final Pinyin BUILT_IN = new Pinyin();

  private final Map<String, String> readings = new HashMap<>();
  private final Map<Character, Integer> longest = new HashMap<>();

  private Pinyin() {
    for (String line : TableText.lines(Pinyin.class, "readings.txt")) {
      String[] halves = line.split(" ", 2);
      readings.put(halves[0], halves[1].strip());
      longest.merge(halves[0].charAt(0), halves[0].length(), Math::max);
    }
  }

  /** The pinyin of simplified characters, without tones and spaces. */
  static String of(String han) {
    return BUILT_IN.read(han);
  }

  private String read(String han) {
    StringBuilder sound = new StringBuilder();
    for (int at = 0; at < han.length(); ) {
      int length = longestReading(han, at);
      if (length > 0) {
        sound.append(readings.get(han.substring(at, at + length)));
        at += length;
      } else {
        int character = han.codePointAt(at);
        sound.append(Characters.sound(character));
        at += Character.charCount(character);
      }
    }
    return sound.toString();
  }

  private int longestReading(String han, int at) {
    int most = longest.getOrDefault(han.charAt(at), 0);
    for (int length = Math.min(most, han.length() - at); length > 0; length--) {
      if (readings.containsKey(han.substring(at, at + length))) {
        return length;
      }
    }
    return 0;
  }
}
