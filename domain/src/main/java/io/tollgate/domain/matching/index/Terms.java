package io.tollgate.domain.matching.index;

import io.tollgate.domain.matching.reading.Reading;
import io.tollgate.domain.matching.reading.Token;
import io.tollgate.domain.matching.score.Scorer;
import io.tollgate.domain.matching.words.Slips;
import io.tollgate.domain.matching.words.WordClass;
import java.util.ArrayList;
import java.util.List;

/**
 * The terms of a reading, for the index and for searches. Each term has the slips, 0 to 2, that
 * {@code Comparison} tolerates for the word or the run of joined words.
 */
final class Terms {
  private static final int LONGEST_RUN = 3;
  private static final int LONGEST = 40;
  private static final String SQUEEZED = "=";
  private static final String INITIALS = "^";
  private static final String WHOLE = "$";

  private Terms() {}

  /** Receives the terms of a reading. */
  interface Taker {
    /**
     * Receives a term.
     *
     * @param slips the most slips between this term and a matching one
     * @param words the words that match if the term matches: a bit for each position
     */
    void take(String term, int slips, int words);
  }

  /** Passes on the terms by which words of a reading match, exactly or nearly. */
  static void of(Reading reading, Taker next) {
    List<Token> words = reading.words();
    for (int at = 0; at < words.size(); at++) {
      addForms(words.get(at), 1 << at, next);
      for (int length = 2; length <= LONGEST_RUN && at + length <= words.size(); length++) {
        addRun(words, at, length, next);
      }
    }
  }

  /** The index terms for whole-name matches with a listed reading. */
  static List<String> ofListedWhole(Reading listed) {
    List<String> terms = new ArrayList<>();
    terms.add(SQUEEZED + listed.squeezed());
    if (listed.words().size() >= Scorer.FEWEST_INITIALS) {
      terms.add(INITIALS + listed.initials());
    }
    if (listed.words().size() == 1) {
      terms.add(WHOLE + listed.words().get(0).text());
    }
    return terms;
  }

  /** The search terms for whole-name matches: names split differently, and initials. */
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

  private static void addForms(Token word, int at, Taker next) {
    if (word.kind() == WordClass.FUNCTION) {
      return;
    }
    boolean isNumber = word.isNumber();
    next.take(word.text(), isNumber ? 0 : most(word.text()), at);
    for (String stem : word.stems()) {
      int slips = isNumber || word.han().isEmpty() ? 0 : most(stem);
      // If the stem equals the text, the text's term is enough: it tolerates more slips.
      if (slips > 0 || !stem.equals(word.text())) {
        next.take(stem, slips, at);
      }
    }
    for (String guess : word.guesses()) {
      next.take(guess, 0, at);
    }
  }

  private static int most(String text) {
    return Slips.most(text.length(), text.length());
  }

  private static void addRun(List<Token> words, int from, int length, Taker next) {
    StringBuilder run = new StringBuilder();
    boolean hasNumber = false;
    for (int i = from; i < from + length; i++) {
      run.append(words.get(i).text());
      hasNumber |= words.get(i).isNumber();
    }
    if (run.length() <= LONGEST) {
      int ofRun = ((1 << length) - 1) << from;
      next.take(run.toString(), run.length() >= Slips.SHORTEST_RUN && !hasNumber ? 1 : 0, ofRun);
    }
  }
}
