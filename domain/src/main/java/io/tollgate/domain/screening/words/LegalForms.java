package io.tollgate.domain.screening.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Legal forms in many languages: which run of words is one, and of which kind. */
public final class LegalForms {
  private static final int SHORTEST_MISTYPED = 6;
  private static final int SHORTEST_MISTYPED_AMONG_OTHERS = 5;
  private static final LegalForms BUILT_IN = new LegalForms();

  private final Map<String, List<Form>> byFirstWord = new HashMap<>();
  private final List<String> longWords = new ArrayList<>();

  /**
   * One way to write a form.
   *
   * @param kind the form, such as {@code ltd}; equal kinds are one form
   * @param atEndsOnly whether it is a form at the beginning or the end of a name alone
   */
  public record Form(String kind, List<String> words, boolean atEndsOnly) {
    public Form {
      words = List.copyOf(words);
    }
  }

  private LegalForms() {
    for (String line : TableText.lines(LegalForms.class, "forms.txt")) {
      String[] halves = line.split("=", 2);
      for (String text : halves[1].split(",")) {
        add(halves[0].strip(), text.strip());
      }
    }
    byFirstWord.values().forEach(list -> list.sort(longestFirst()));
  }

  private static Comparator<Form> longestFirst() {
    return Comparator.comparing((Form form) -> -form.words().size());
  }

  private void add(String kind, String text) {
    boolean atEndsOnly = text.endsWith("*");
    List<String> words = List.of(text.replace("*", "").split(" "));
    byFirstWord
        .computeIfAbsent(words.get(0), word -> new ArrayList<>())
        .add(new Form(kind, words, atEndsOnly));
    int shortest = words.size() > 2 ? SHORTEST_MISTYPED_AMONG_OTHERS : SHORTEST_MISTYPED;
    words.stream().filter(word -> word.length() >= shortest).forEach(longWords::add);
  }

  /** The one of the tables. */
  public static LegalForms builtIn() {
    return BUILT_IN;
  }

  /** The forms that begin with a word, those of most words first. */
  public List<Form> startingWith(String word) {
    return byFirstWord.getOrDefault(word, List.of());
  }

  /** The long words of forms, in which a slip of one letter is still the word. */
  public List<String> longWords() {
    return List.copyOf(longWords);
  }
}
