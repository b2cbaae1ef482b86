package io.tollgate.domain.screening.index;

import io.tollgate.domain.screening.reading.Reading;
import io.tollgate.domain.screening.reading.Token;
import io.tollgate.domain.screening.score.Scorer;
import io.tollgate.domain.screening.words.WordClass;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The terms under which a reading stands in the index, and those by which its match is found. */
final class Terms {
  private static final int LONGEST_RUN = 3;
  private static final int LONGEST = 40;
  private static final String SQUEEZED = "=";
  private static final String INITIALS = "^";
  private static final String WHOLE = "$";

  private Terms() {}

  /** Every term of a listed name's reading. */
  static Set<String> of(Reading reading) {
    Set<String> terms = new LinkedHashSet<>();
    for (int at = 0; at < reading.words().size(); at++) {
      addForms(reading.words().get(at), terms);
      for (int length = 2; length <= LONGEST_RUN; length++) {
        addRun(reading.words(), at, length, terms);
      }
    }
    terms.addAll(whole(reading));
    if (reading.words().size() >= Scorer.FEWEST_INITIALS) {
      terms.add(INITIALS + reading.initials());
    }
    if (reading.words().size() == 1) {
      terms.add(WHOLE + reading.words().get(0).text());
    }
    return terms;
  }

  /** A term for names that are split otherwise. */
  static List<String> whole(Reading reading) {
    return List.of(SQUEEZED + reading.squeezed());
  }

  /** Terms for a name and its initials. */
  static List<String> initials(Reading query) {
    return query.words().size() == 1
        ? List.of(INITIALS + query.words().get(0).text())
        : query.words().size() >= Scorer.FEWEST_INITIALS
            ? List.of(WHOLE + query.initials())
            : List.of();
  }

  private static void addForms(Token word, Set<String> terms) {
    if (word.kind() != WordClass.FUNCTION) {
      terms.add(word.text());
      terms.addAll(word.stems());
      terms.addAll(word.guesses());
    }
  }

  private static void addRun(List<Token> words, int from, int length, Set<String> terms) {
    if (from < 0 || from + length > words.size()) {
      return;
    }
    StringBuilder run = new StringBuilder();
    for (int i = from; i < from + length; i++) {
      run.append(words.get(i).text());
    }
    if (run.length() <= LONGEST) {
      terms.add(run.toString());
    }
  }

  /** The terms one of which the match of a word has, equal or nearly so. */
  static Set<String> forKey(Reading query, int key) {
    Set<String> terms = new LinkedHashSet<>();
    addForms(query.words().get(key), terms);
    for (int length = 2; length <= LONGEST_RUN; length++) {
      for (int from = key - length + 1; from <= key; from++) {
        addRun(query.words(), from, length, terms);
      }
    }
    return terms;
  }
}
