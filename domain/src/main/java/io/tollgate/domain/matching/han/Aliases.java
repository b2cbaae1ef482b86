package io.tollgate.domain.matching.han;

import io.tollgate.domain.matching.words.TableText;
import java.util.HashMap;
import java.util.Map;

/**
 * The alias table: organisations whose names neither sound nor translate alike, or that use short
 * names. A line is {@code English name = other name, other name}; a star marks an alias that counts
 * only as the whole name.
 */
public final class Aliases {
  private static final Aliases BUILT_IN = new Aliases();

  private final Map<String, Alias> byHan = new HashMap<>();
  private final Map<String, Alias> byLatin = new HashMap<>();
  private final Map<Character, Integer> longest = new HashMap<>();

  /**
   * The organisation that an alias means.
   *
   * @param english its own English name, in lower case
   * @param isWhole whether the alias counts only if nothing but a legal form is beside it
   */
  public record Alias(String english, boolean isWhole) {}

  private Aliases() {
    for (String line : TableText.lines(Aliases.class, "aliases.txt")) {
      String[] halves = line.split("=", 2);
      for (String other : halves[1].split(",", -1)) {
        add(halves[0].strip(), other.strip());
      }
    }
  }

  private void add(String english, String other) {
    boolean isWhole = other.endsWith("*");
    String name = isWhole ? other.substring(0, other.length() - 1) : other;
    if (Characters.hasHan(name)) {
      byHan.put(name, new Alias(english, isWhole));
      longest.merge(name.charAt(0), name.length(), Math::max);
    } else {
      byLatin.put(name, new Alias(english, isWhole));
    }
  }

  /** The aliases of the built-in table. */
  public static Aliases builtIn() {
    return BUILT_IN;
  }

  /** The aliases in Latin letters, in lower case with single spaces. */
  public Map<String, Alias> latin() {
    return Map.copyOf(byLatin);
  }

  Alias of(String han) {
    return byHan.get(han);
  }

  /** The length of the longest Chinese alias that begins with a character; 0 if there is none. */
  int longest(char first) {
    return longest.getOrDefault(first, 0);
  }
}
