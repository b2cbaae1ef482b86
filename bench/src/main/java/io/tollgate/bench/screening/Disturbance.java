package io.tollgate.bench.screening;

import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** A typical difference between a name on an event and on the list. */
enum Disturbance {
  FORM_DROPPED((name, chance) -> Words.FORM.matcher(name).replaceAll("").strip()),
  TWO_LETTERS_SWAPPED(Words::swapped),
  WORDS_ABBREVIATED((name, chance) -> Words.abbreviated(name)),
  TURNED_ROUND_OF((name, chance) -> Words.turned(name)),
  UPPER_CASE_WITHOUT_PUNCTUATION(
      (name, chance) -> Words.SIGNS.matcher(name.toUpperCase(Locale.ROOT)).replaceAll("")),
  TWO_WORDS_JOINED(Words::joined);

  /** The functions hold no state. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final BiFunction<String, SplittableRandom, String> change;

  Disturbance(BiFunction<String, SplittableRandom, String> change) {
    this.change = change;
  }

  /** The disturbed name; the name itself or a blank text if the disturbance does not apply. */
  String of(String name, SplittableRandom chance) {
    return change.apply(name, chance);
  }

  private static final class Words {
    static final Pattern FORM =
        Pattern.compile("(?i)[ ,]*\\b(co|company|ltd|limited|inc|corp|corporation|llc)\\b\\.?,?");
    static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N} ]");
    private static final Pattern BLANK = Pattern.compile(" ");
    private static final Map<String, String> SHORT =
        Map.ofEntries(
            Map.entry("communication", "COMM"),
            Map.entry("communications", "COMM"),
            Map.entry("institute", "INST"),
            Map.entry("research", "RSCH"),
            Map.entry("industry", "IND"),
            Map.entry("industrial", "IND"),
            Map.entry("group", "GRP"),
            Map.entry("technology", "TECH"),
            Map.entry("technologies", "TECH"),
            Map.entry("university", "UNIV"),
            Map.entry("services", "SRVCES"),
            Map.entry("international", "INTL"),
            Map.entry("development", "DEV"),
            Map.entry("manufacturing", "MFG"),
            Map.entry("electronics", "ELEC"),
            Map.entry("science", "SCI"),
            Map.entry("engineering", "ENG"),
            Map.entry("aviation", "AVN"),
            Map.entry("center", "CTR"),
            Map.entry("equipment", "EQPT"),
            Map.entry("laboratory", "LAB"),
            Map.entry("academy", "ACAD"),
            Map.entry("company", "CO"),
            Map.entry("corporation", "CORP"));

    private Words() {}

    static String swapped(String name, SplittableRandom chance) {
      String[] words = BLANK.split(name);
      int longest = 0;
      for (int i = 1; i < words.length; i++) {
        longest = words[i].length() > words[longest].length() ? i : longest;
      }
      int length = words[longest].length();
      if (length < 4) {
        return name;
      }
      char[] letters = words[longest].toCharArray();
      int at = 1 + chance.nextInt(length - 2);
      char letter = letters[at];
      letters[at] = letters[at + 1];
      letters[at + 1] = letter;
      words[longest] = new String(letters);
      return String.join(" ", words);
    }

    static String abbreviated(String name) {
      String[] words = BLANK.split(name);
      for (int i = 0; i < words.length; i++) {
        String word = SIGNS.matcher(words[i].toLowerCase(Locale.ROOT)).replaceAll("");
        words[i] = SHORT.getOrDefault(word, words[i]);
      }
      return String.join(" ", words);
    }

    static String turned(String name) {
      int of = name.indexOf(" of ");
      return of < 0 ? name : name.substring(of + 4) + " " + name.substring(0, of);
    }

    static String joined(String name, SplittableRandom chance) {
      String[] words = BLANK.split(name);
      if (words.length < 2) {
        return name;
      }
      int first = chance.nextInt(words.length - 1);
      words[first] = words[first] + words[first + 1];
      words[first + 1] = "";
      return String.join(" ", words).replace("  ", " ").strip();
    }
  }
}
