package io.tollgate.domain.matching.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Common words in names of organisations, in Latin letters. */
public final class Lexicon {
  private static final Map<String, WordClass> LETTERS =
      Map.of(
          "S", WordClass.FUNCTION,
          "L", WordClass.LIGHT,
          "G", WordClass.GENERIC,
          "I", WordClass.INDUSTRY,
          "P", WordClass.PLACE,
          "R", WordClass.REGION);

  private static final int SHORTEST_ABBREVIATION = 3;
  private static final int LONGEST_ABBREVIATION = 10;
  private static final int MOST_MEANINGS = 6;
  private static final Lexicon BUILT_IN = new Lexicon();

  private final Map<String, Word> words = new HashMap<>();
  private final Map<Character, List<LongForm>> byFirstLetter = new HashMap<>();

  /** A word that others may abbreviate, and its letters as bits. */
  private record LongForm(String word, int letters) {}

  private Lexicon() {
    for (String table : List.of("words.txt", "places.txt")) {
      TableText.lines(Lexicon.class, table).forEach(this::add);
    }
    words.forEach(
        (text, word) -> {
          boolean isWord = word.kind() == WordClass.INDUSTRY || word.kind() == WordClass.GENERIC;
          if (isWord && !word.isShort() && text.length() > SHORTEST_ABBREVIATION + 2) {
            byFirstLetter
                .computeIfAbsent(text.charAt(0), letter -> new ArrayList<>())
                .add(new LongForm(text, Slips.letters(text)));
          }
        });
    byFirstLetter.values().forEach(list -> list.sort(Comparator.comparing(LongForm::word)));
  }

  /** The lexicon of the built-in tables. */
  public static Lexicon builtIn() {
    return BUILT_IN;
  }

  /** Adds a line {@code CLASS stem, variant, ...; abbreviation, ...}. */
  private void add(String line) {
    WordClass kind = LETTERS.get(line.substring(0, 1));
    String[] halves = line.substring(2).split(";", -1);
    String[] full = halves[0].split(",", -1);
    String stem = squeezed(full[0]);
    for (String variant : full) {
      put(squeezed(variant), stem, kind, false);
    }
    if (halves.length > 1) {
      for (String abbreviation : halves[1].split(",", -1)) {
        put(squeezed(abbreviation), stem, kind, true);
      }
    }
  }

  /** Joins the words of one term, such as a place name. */
  private static String squeezed(String text) {
    return text.replace(" ", "");
  }

  private void put(String text, String stem, WordClass kind, boolean isShort) {
    Word word = new Word(List.of(stem), kind, isShort);
    words.merge(text, word, (a, b) -> a.isShort() && b.isShort() ? both(a, b) : full(a, b));
  }

  private static Word both(Word a, Word b) {
    Set<String> stems = new LinkedHashSet<>(a.stems());
    stems.addAll(b.stems());
    WordClass kind = a.kind().absence() >= b.kind().absence() ? a.kind() : b.kind();
    return new Word(new ArrayList<>(stems), kind, true);
  }

  private static Word full(Word a, Word b) {
    return a.isShort() ? b : a;
  }

  /** Finds a word, also by its plural or possessive. */
  public Optional<Word> word(String text) {
    Word found = words.get(text);
    if (found == null && text.length() > SHORTEST_ABBREVIATION && text.endsWith("s")) {
      found = words.get(text.substring(0, text.length() - 1));
      if (found == null && text.endsWith("ies")) {
        found = words.get(text.substring(0, text.length() - 3) + "y");
      }
    }
    return Optional.ofNullable(found);
  }

  /** All place names of several words, with their spaces. */
  public static Collection<String> placesOfSeveralWords() {
    return TableText.lines(Lexicon.class, "places.txt").stream()
        .flatMap(line -> List.of(line.substring(2).split("[,;]", -1)).stream())
        .map(String::strip)
        .filter(name -> name.contains(" "))
        .toList();
  }

  /**
   * The words that an unknown word may abbreviate: it has the same first letter, and leaves out
   * letters. At most {@value #MOST_MEANINGS}; empty if there are more, because the abbreviation is
   * ambiguous.
   */
  public List<String> longFormsOf(String text) {
    if (text.length() < SHORTEST_ABBREVIATION || text.length() > LONGEST_ABBREVIATION) {
      return List.of();
    }
    Set<String> stems = new LinkedHashSet<>();
    int letters = Slips.letters(text);
    for (LongForm form : byFirstLetter.getOrDefault(text.charAt(0), List.of())) {
      String word = form.word();
      boolean hasLetters = (letters & ~form.letters()) == 0;
      if (hasLetters && text.length() + 2 <= word.length() && isShortFor(text, word)) {
        stems.addAll(words.get(word).stems());
      }
    }
    return stems.size() <= MOST_MEANINGS ? List.copyOf(stems) : List.of();
  }

  /** Whether the text is the beginning of the word, or its consonants with some of its vowels. */
  private static boolean isShortFor(String text, String word) {
    if (word.startsWith(text)) {
      return true;
    }
    int at = 0;
    for (int i = 0; i < word.length(); i++) {
      if (at < text.length() && text.charAt(at) == word.charAt(i)) {
        at++;
      } else if ("aeiouy".indexOf(word.charAt(i)) < 0 && !isDoubled(word, i)) {
        return false;
      }
    }
    return at == text.length();
  }

  private static boolean isDoubled(String word, int at) {
    return at > 0 && word.charAt(at) == word.charAt(at - 1);
  }
}
