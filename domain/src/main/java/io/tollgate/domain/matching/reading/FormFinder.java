package io.tollgate.domain.matching.reading;

import io.tollgate.domain.matching.words.LegalForms;
import io.tollgate.domain.matching.words.LegalForms.Form;
import io.tollgate.domain.matching.words.LegalForms.Where;
import io.tollgate.domain.matching.words.Slips;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Separates the legal forms of a name from its other words. */
final class FormFinder {
  private static final LegalForms FORMS = LegalForms.builtIn();
  private static final Set<String> LONG_WORD_SET = Set.copyOf(FORMS.longWords());

  /** Sorted, by first letter. */
  private static final Map<Character, List<String>> LONG_WORDS =
      FORMS.longWords().stream().collect(Collectors.groupingBy(word -> word.charAt(0)));

  private static final int SHORTEST_MISTYPED = 5;

  private final List<Token> words;
  private final String[] spellings;
  private final boolean[] taken;
  private final Set<String> kinds = new TreeSet<>();

  private FormFinder(List<Token> words) {
    this.words = words;
    this.taken = new boolean[words.size()];
    this.spellings = new String[taken.length];
    for (int i = 0; i < spellings.length; i++) {
      spellings[i] = spelling(words.get(i));
    }
  }

  /** The result: the remaining words, and the kinds of the forms found. */
  record Found(List<Token> words, Set<String> kinds) {}

  /** Finds the legal forms of a name. A name of nothing but forms keeps all its words. */
  static Found in(List<Token> words) {
    FormFinder finder = new FormFinder(words);
    finder.fromTheFront();
    finder.fromTheBack();
    finder.inTheMiddle();
    if (finder.kinds.isEmpty()) {
      return new Found(words, Set.of());
    }
    List<Token> left = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      if (!finder.taken[i]) {
        left.add(words.get(i));
      }
    }
    return left.isEmpty() ? new Found(words, Set.of()) : new Found(left, finder.kinds);
  }

  /** Whether all words are legal forms. */
  static boolean isNothingElse(List<Token> words) {
    FormFinder finder = new FormFinder(words);
    finder.fromTheBack();
    for (boolean taken : finder.taken) {
      if (!taken) {
        return false;
      }
    }
    return true;
  }

  private void fromTheFront() {
    int at = 0;
    Form form = at(at);
    while (form != null && form.where() != Where.END) {
      take(form, at);
      at += form.words().size();
      form = at(at);
    }
  }

  private void fromTheBack() {
    int end = words.size();
    boolean found = true;
    while (found) {
      found = false;
      for (int from = Math.max(0, end - 8); from < end && !found; from++) {
        Form form = taken[from] ? null : at(from);
        if (form != null && from + form.words().size() == end) {
          take(form, from);
          end = from;
          found = true;
        }
      }
    }
  }

  private void inTheMiddle() {
    for (int at = 0; at < words.size(); at++) {
      Form form = taken[at] ? null : at(at);
      if (form != null && form.where() == Where.ANYWHERE) {
        take(form, at);
      }
    }
  }

  private void take(Form form, int at) {
    kinds.add(form.kind());
    for (int i = at; i < at + form.words().size(); i++) {
      taken[i] = true;
    }
  }

  private Form at(int at) {
    if (at >= words.size()) {
      return null;
    }
    for (Form form : FORMS.startingWith(spellings[at])) {
      if (fits(form, at)) {
        return form;
      }
    }
    return null;
  }

  private boolean fits(Form form, int at) {
    if (at + form.words().size() > words.size()) {
      return false;
    }
    for (int i = 0; i < form.words().size(); i++) {
      if (taken[at + i] || !form.words().get(i).equals(spellings[at + i])) {
        return false;
      }
    }
    return true;
  }

  /** The word itself, or the word of a legal form that it misspells. */
  private static String spelling(Token word) {
    String text = word.text();
    if (word.isKnown() || text.length() < SHORTEST_MISTYPED || !word.han().isEmpty()) {
      return text;
    }
    if (LONG_WORD_SET.contains(text)) {
      return text;
    }
    for (String longWord : LONG_WORDS.getOrDefault(text.charAt(0), List.of())) {
      if (Math.abs(longWord.length() - text.length()) <= 2
          && Slips.cost(text, longWord) <= 2 * Slips.LETTER) {
        return longWord;
      }
    }
    return text;
  }
}
