package io.tollgate.domain.matching.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The legal forms of organisations in many languages: their words and kinds. */
public final class LegalForms {
  private static final int SHORTEST_MISTYPED = 6;
  private static final int SHORTEST_MISTYPED_AMONG_OTHERS = 5;
  private static final LegalForms BUILT_IN = new LegalForms();

  private final Map<String, List<Form>> byFirstWord = new HashMap<>();
  private final Set<String> longWords = new TreeSet<>();

  /**
   * One way to write a form.
   *
   * @param kind the form, such as {@code ltd}; equal kinds are one form
   * @param where the positions in a name at which the words are a legal form
   */
  public record Form(String kind, List<String> words, Where where) {
    public Form {
      words = List.copyOf(words);
    }
  }

  /** Positions in a name. */
  public enum Where {
    ANYWHERE,
    EITHER_END,
    END
  }

  private LegalForms() {
    for (String line : TableText.lines(LegalForms.class, "forms.txt")) {
      String[] halves = line.split("=", 2);
      for (String text : halves[1].split(",", -1)) {
        add(halves[0].strip(), text.strip());
      }
    }
    byFirstWord.values().forEach(list -> list.sort(longestFirst()));
  }

  private static Comparator<Form> longestFirst() {
    return Comparator.comparing((Form form) -> -form.words().size());
  }

  private void add(String kind, String text) {
    Where where =
        text.endsWith("*") ? Where.END : text.endsWith("^") ? Where.EITHER_END : Where.ANYWHERE;
    List<String> words = List.of(text.replaceAll("[*^]", "").split(" ", -1));
    byFirstWord
        .computeIfAbsent(words.get(0), word -> new ArrayList<>())
        .add(new Form(kind, words, where));
    int shortest = words.size() > 2 ? SHORTEST_MISTYPED_AMONG_OTHERS : SHORTEST_MISTYPED;
    words.stream().filter(word -> word.length() >= shortest).forEach(longWords::add);
  }

  /** The legal forms of the built-in table. */
  public static LegalForms builtIn() {
    return BUILT_IN;
  }

  /** The forms that begin with a word, those with the most words first. */
  public List<Form> startingWith(String word) {
    return byFirstWord.getOrDefault(word, List.of());
  }

  /** The words of forms that are long enough to recognise despite a misspelling. */
  public Set<String> longWords() {
    return new TreeSet<>(longWords);
  }
}
