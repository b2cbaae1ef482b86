package io.tollgate.domain.matching.score;

import io.tollgate.domain.matching.reading.Token;
import io.tollgate.domain.matching.score.ScoreStep.Kind;
import io.tollgate.domain.matching.words.Slips;
import io.tollgate.domain.matching.words.WordClass;

/** Compares two words. */
final class WordPairs {
  /** The cost of two words that do not match. */
  static final int APART = Integer.MAX_VALUE;

  static final int VARIANT = 2_000;
  static final int TRANSLATION = 500;
  static final int ABBREVIATION = 5_000;
  static final int GUESS = 20_000;
  static final int SAME_SOUND = 70_000;
  static final int SPLIT = 8_000;

  private static final int SLIGHT_SLIP = 15_000;
  private static final int FULL_SLIP = 20_000;
  private static final int GRAVE_SLIP = 60_000;

  /** A slip that costs more than this is grave: a person reviews the match. */
  static final int GRAVE = 50_000;

  private static final int GRAVE_SLIP_PER_LETTER = 40_000;

  private WordPairs() {}

  /** Whether both are Chinese, so that their characters decide. */
  static boolean areHan(Token a, Token b) {
    return !a.han().isEmpty() && !b.han().isEmpty();
  }

  /** How two words are the same word, without any slip; null if they are not. */
  static Kind sameness(Token a, Token b) {
    if (a.isNumber() || b.isNumber()) {
      return a.isNumber() && b.isNumber() && a.text().equals(b.text()) ? Kind.SAME : null;
    }
    if (a.kind() == WordClass.FUNCTION || b.kind() == WordClass.FUNCTION) {
      return null;
    }
    if (areHan(a, b)) {
      return a.han().equals(b.han())
          ? Kind.SAME
          : a.text().equals(b.text()) ? Kind.SAME_SOUND : null;
    }
    if (a.text().equals(b.text())) {
      return Kind.SAME;
    }
    if (share(a, b)) {
      return a.isShort() || b.isShort()
          ? Kind.ABBREVIATION
          : a.han().isEmpty() == b.han().isEmpty() ? Kind.VARIANT : Kind.TRANSLATION;
    }
    return null;
  }

  private static boolean share(Token a, Token b) {
    for (String stem : a.stems()) {
      if (b.stems().contains(stem)) {
        return true;
      }
    }
    return a.stems().contains(b.text()) || b.stems().contains(a.text());
  }

  static int cost(Kind sameness) {
    return switch (sameness) {
      case SAME -> 0;
      case VARIANT -> VARIANT;
      case TRANSLATION -> TRANSLATION;
      case ABBREVIATION -> ABBREVIATION;
      case SAME_SOUND -> SAME_SOUND;
      default -> APART;
    };
  }

  /** Whether one may abbreviate the other. */
  static boolean isGuess(Token a, Token b) {
    return guesses(a, b) || guesses(b, a);
  }

  private static boolean guesses(Token shortOne, Token longOne) {
    if (!longOne.isKnown()) {
      return false;
    }
    for (String guess : shortOne.guesses()) {
      if (longOne.stems().contains(guess)) {
        return true;
      }
    }
    return false;
  }

  /** The cost of the slips between two words; {@link #APART} if they are too far apart. */
  static int slip(Token a, Token b) {
    boolean neverNear =
        a.isNumber()
            || b.isNumber()
            || (a.isKnown() && b.isKnown())
            || a.kind() == WordClass.FUNCTION
            || b.kind() == WordClass.FUNCTION
            || areHan(a, b);
    if (neverNear) {
      return APART;
    }
    int best = slip(a.text(), b.text());
    if (!a.han().isEmpty()) {
      for (String stem : a.stems()) {
        best = Math.min(best, slip(stem, b.text()));
      }
    }
    if (!b.han().isEmpty()) {
      for (String stem : b.stems()) {
        best = Math.min(best, slip(a.text(), stem));
      }
    }
    return best;
  }

  /** The cost of the slips between two words' spellings, in hundredths of a letter. */
  static int cost(Token a, Token b) {
    return Slips.cost(a.text(), b.text());
  }

  /** The cost of the slips between two spellings, in millionths of the score. */
  static int slip(String a, String b) {
    int cost = Slips.cost(a, b);
    if (cost == Slips.TOO_FAR) {
      return APART;
    }
    int tolerated = tolerated(Math.max(a.length(), b.length()));
    return cost <= tolerated
        ? SLIGHT_SLIP + FULL_SLIP * cost / tolerated
        : GRAVE_SLIP + GRAVE_SLIP_PER_LETTER * (cost - tolerated) / Slips.LETTER;
  }

  /** The highest cost of slips in the same name; beyond it, a person reviews the match. */
  private static int tolerated(int length) {
    return length >= 10 ? 200 : length >= 8 ? 150 : length >= 6 ? 135 : 100;
  }
}
