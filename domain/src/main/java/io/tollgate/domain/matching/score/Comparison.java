package io.tollgate.domain.matching.score;

import io.tollgate.domain.matching.reading.Reading;
import io.tollgate.domain.matching.reading.Token;
import io.tollgate.domain.matching.score.ScoreStep.Kind;
import io.tollgate.domain.matching.words.Slips;
import io.tollgate.domain.matching.words.WordClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Pairs the words of two readings: equal words first, then forms, abbreviations and translations of
 * one word, words that are split differently, guessed abbreviations, and slips, the smallest first.
 */
final class Comparison {
  private static final int LONGEST_RUN = 3;
  private static final int LONGEST_TOKEN = 40;

  private final Reading a;
  private final Reading b;
  private final boolean[] metA;
  private final boolean[] metB;
  private final List<Met> met = new ArrayList<>();

  /**
   * A pair of matching words, or runs of words: their first positions and lengths.
   *
   * @param cost in millionths of the score
   */
  record Met(int fromA, int lengthA, int fromB, int lengthB, Kind kind, int cost) {}

  private Comparison(Reading a, Reading b) {
    this.a = a;
    this.b = b;
    this.metA = new boolean[a.words().size()];
    this.metB = new boolean[b.words().size()];
  }

  static Comparison of(Reading a, Reading b) {
    Comparison comparison = new Comparison(a, b);
    comparison.meetAll();
    return comparison;
  }

  private void meetAll() {
    meetSame(Kind.SAME);
    if (hasLeft()) {
      meetSame(null);
      meetSplit(false);
      meetGuesses();
      meetSlips();
      meetSplit(true);
    }
    if (hasLeft() && a.squeezed().equals(b.squeezed())) {
      meetSqueezed();
    }
  }

  private boolean hasLeft() {
    return left(a, metA) || left(b, metB);
  }

  private static boolean left(Reading reading, boolean[] met) {
    for (int i = 0; i < met.length; i++) {
      if (!met[i] && reading.words().get(i).kind() != WordClass.FUNCTION) {
        return true;
      }
    }
    return false;
  }

  /** Pairs words that are the same word, by one kind of sameness only, or by any kind if null. */
  private void meetSame(Kind only) {
    for (int i = 0; i < metA.length; i++) {
      for (int j = 0; j < metB.length && !metA[i]; j++) {
        Kind kind = metB[j] ? null : WordPairs.sameness(a.words().get(i), b.words().get(j));
        if (kind != null && (only == null || kind == only)) {
          meet(i, 1, j, 1, kind, WordPairs.cost(kind));
        }
      }
    }
  }

  private void meet(int fromA, int lengthA, int fromB, int lengthB, Kind kind, int cost) {
    Arrays.fill(metA, fromA, fromA + lengthA, true);
    Arrays.fill(metB, fromB, fromB + lengthB, true);
    met.add(new Met(fromA, lengthA, fromB, lengthB, kind, cost));
  }

  private void meetSplit(boolean withSlips) {
    for (int length = 2; length <= LONGEST_RUN; length++) {
      for (int i = 0; i + length <= metA.length; i++) {
        int j = isFree(metA, i, length) ? whole(a, i, length, b, metB, withSlips) : -1;
        if (j >= 0) {
          meet(i, length, j, 1, Kind.SPLIT, splitCost(a, i, length, b.words().get(j)));
        }
      }
      for (int j = 0; j + length <= metB.length; j++) {
        int i = isFree(metB, j, length) ? whole(b, j, length, a, metA, withSlips) : -1;
        if (i >= 0) {
          meet(i, 1, j, length, Kind.SPLIT, splitCost(b, j, length, a.words().get(i)));
        }
      }
    }
  }

  private static boolean isFree(boolean[] met, int from, int length) {
    for (int i = from; i < from + length; i++) {
      if (met[i]) {
        return false;
      }
    }
    return true;
  }

  /** The position of the unpaired word in the other name that equals the joined run; -1 if none. */
  private static int whole(
      Reading of, int from, int length, Reading other, boolean[] met, boolean withSlips) {
    int letters = 0;
    for (int i = from; i < from + length; i++) {
      letters += of.words().get(i).text().length();
      if (withSlips && of.words().get(i).isNumber()) {
        // A slip could change a digit, but numbers are equal or different, never similar.
        return -1;
      }
    }
    String run = null;
    for (int k = 0; k < met.length; k++) {
      Token word = other.words().get(k);
      if (!met[k] && hasLength(word, letters, withSlips)) {
        run = run == null ? run(of, from, length) : run;
        if (fits(run, word, withSlips)) {
          return k;
        }
      }
    }
    return -1;
  }

  private static boolean hasLength(Token word, int letters, boolean withSlips) {
    if (word.isNumber() || word.kind() == WordClass.FUNCTION) {
      return false;
    }
    if (Math.abs(word.text().length() - letters) <= (withSlips ? 1 : 0)) {
      return true;
    }
    for (String stem : word.stems()) {
      if (stem.length() == letters) {
        return true;
      }
    }
    return false;
  }

  private static String run(Reading of, int from, int length) {
    StringBuilder run = new StringBuilder();
    for (int i = from; i < from + length; i++) {
      run.append(of.words().get(i).text());
    }
    return run.length() > LONGEST_TOKEN ? "" : run.toString();
  }

  private static boolean fits(String run, Token word, boolean withSlips) {
    return !run.isEmpty()
        && (run.equals(word.text())
            || word.stems().contains(run)
            || (withSlips && isNear(run, word.text())));
  }

  /**
   * Whether a long run is at most one slip from a word. For shorter runs, a split and a slip
   * together mean a different name more often than the same one.
   */
  private static boolean isNear(String run, String word) {
    return Math.min(run.length(), word.length()) >= Slips.SHORTEST_RUN
        && Slips.isOneAtMost(run, word);
  }

  private static int splitCost(Reading of, int from, int length, Token word) {
    String run = run(of, from, length);
    boolean isExact = run.equals(word.text()) || word.stems().contains(run);
    return WordPairs.SPLIT + (isExact ? 0 : WordPairs.slip(run, word.text()));
  }

  private void meetGuesses() {
    for (int i = 0; i < metA.length; i++) {
      for (int j = 0; j < metB.length && !metA[i]; j++) {
        if (!metB[j] && WordPairs.isGuess(a.words().get(i), b.words().get(j))) {
          meet(i, 1, j, 1, Kind.GUESSED_ABBREVIATION, WordPairs.GUESS);
        }
      }
    }
  }

  /** Pairs words by slips: the smallest slip first; of equal slips, that of the earliest words. */
  private void meetSlips() {
    Met smallest = smallestSlip();
    while (smallest != null) {
      meet(smallest.fromA(), 1, smallest.fromB(), 1, Kind.SLIP, smallest.cost());
      smallest = smallestSlip();
    }
  }

  private Met smallestSlip() {
    Met smallest = null;
    for (int i = 0; i < metA.length; i++) {
      for (int j = 0; j < metB.length && !metA[i]; j++) {
        int cost = metB[j] ? WordPairs.APART : WordPairs.slip(a.words().get(i), b.words().get(j));
        if (cost != WordPairs.APART && (smallest == null || cost < smallest.cost())) {
          smallest = new Met(i, 1, j, 1, Kind.SLIP, cost);
        }
      }
    }
    return smallest;
  }

  /** Pairs the whole names, because they have the same letters in the same order. */
  private void meetSqueezed() {
    met.clear();
    meet(0, metA.length, 0, metB.length, Kind.SPLIT, WordPairs.SPLIT * 2);
  }

  List<Met> met() {
    return List.copyOf(met);
  }

  boolean isMetA(int position) {
    return metA[position];
  }

  boolean isMetB(int position) {
    return metB[position];
  }
}
