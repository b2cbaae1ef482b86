package io.tollgate.domain.screening.index;

import io.tollgate.domain.screening.reading.Reading;
import io.tollgate.domain.screening.reading.Token;
import io.tollgate.domain.screening.score.Scorer;
import io.tollgate.domain.screening.words.Slips;
import io.tollgate.domain.screening.words.WordClass;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;

/**
 * The terms under which a reading stands in the index, and those by which its match is found, each
 * with the slips, 0 to 2, that the match may be away: what {@code Comparison} tolerates of a word
 * and of a run of words put together.
 */
final class Terms {
  private static final int LONGEST_RUN = 3;
  private static final int LONGEST = 40;
  private static final String SQUEEZED = "=";
  private static final String INITIALS = "^";
  private static final String WHOLE = "$";

  private Terms() {}

  /** Tells every term of a listed name's reading. */
  static void of(Reading reading, ObjIntConsumer<String> next) {
    for (int at = 0; at < reading.words().size(); at++) {
      addForms(reading.words().get(at), next);
      for (int length = 2; length <= LONGEST_RUN; length++) {
        addRun(reading.words(), at, length, next);
      }
    }
    next.accept(SQUEEZED + reading.squeezed(), 0);
    if (reading.words().size() >= Scorer.FEWEST_INITIALS) {
      next.accept(INITIALS + reading.initials(), 0);
    }
    if (reading.words().size() == 1) {
      next.accept(WHOLE + reading.words().get(0).text(), 0);
    }
  }

  /** The terms of names that are split otherwise, or are its initials or have it as theirs. */
  static List<String> ofWhole(Reading query) {
    List<String> terms = new ArrayList<>();
    terms.add(SQUEEZED + query.squeezed());
    if (query.words().size() == 1) {
      terms.add(INITIALS + query.words().get(0).text());
    } else if (query.words().size() >= Scorer.FEWEST_INITIALS) {
      terms.add(WHOLE + query.initials());
    }
    return terms;
  }

  private static void addForms(Token word, ObjIntConsumer<String> next) {
    if (word.kind() == WordClass.FUNCTION) {
      return;
    }
    boolean isNumber = word.isNumber();
    next.accept(word.text(), isNumber ? 0 : most(word.text()));
    for (String stem : word.stems()) {
      next.accept(stem, isNumber || word.han().isEmpty() ? 0 : most(stem));
    }
    for (String guess : word.guesses()) {
      next.accept(guess, 0);
    }
  }

  private static int most(String text) {
    return Slips.most(text.length(), text.length());
  }

  private static void addRun(List<Token> words, int from, int length, ObjIntConsumer<String> next) {
    if (from < 0 || from + length > words.size()) {
      return;
    }
    StringBuilder run = new StringBuilder();
    for (int i = from; i < from + length; i++) {
      run.append(words.get(i).text());
    }
    if (run.length() <= LONGEST) {
      next.accept(run.toString(), run.length() >= Slips.SHORTEST_RUN ? 1 : 0);
    }
  }

  /** Tells the terms one of which the match of a word has, equal or nearly so. */
  static void forKey(Reading query, int key, ObjIntConsumer<String> next) {
    addForms(query.words().get(key), next);
    for (int length = 2; length <= LONGEST_RUN; length++) {
      for (int from = key - length + 1; from <= key; from++) {
        addRun(query.words(), from, length, next);
      }
    }
  }
}
