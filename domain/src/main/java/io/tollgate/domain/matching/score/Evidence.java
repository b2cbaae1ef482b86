package io.tollgate.domain.matching.score;

import io.tollgate.domain.matching.reading.Reading;
import io.tollgate.domain.matching.reading.Token;
import io.tollgate.domain.matching.score.Comparison.Met;
import io.tollgate.domain.matching.score.ScoreStep.Kind;
import io.tollgate.domain.matching.words.Slips;
import io.tollgate.domain.matching.words.WordClass;
import java.util.List;

/**
 * Measures how much the matched words prove together. A guessed abbreviation proves nothing. One
 * common word is not enough. A short word or a number proves little if other words are missing. A
 * slip in a short word counts as a different word unless another word supports the match.
 */
final class Evidence {
  private static final int MISSING_BESIDE_A_SLIP = 70_000;
  private static final int MISSING_BESIDE_A_SHORT_WORD = 60_000;
  private static final int MISSING_BESIDE_INITIALS = 125_000;
  private static final int SLIP_IN_A_SHORT_WORD = 150_000;
  private static final int SWAP_IN_A_SHORT_WORD = 110_000;
  private static final int SLIP_IN_A_MIDDLING_WORD = 130_000;
  private static final int SWAP_IN_A_MIDDLING_WORD = 60_000;
  private static final int GRAVE_SLIP_ALONE = 120_000;

  private static final int FEW_LETTERS = 6;
  private static final int LETTERS_OF_INITIALS = 3;
  private static final int SHORT = 5;
  private static final int MIDDLING = 7;
  private static final int LONG = 10;

  /** Spellings with slips up to this cost sound nearly alike. */
  private static final int ALIKE = 65;

  private final Reading a;
  private final Reading b;
  private int lettersMet;
  private int numbersMet;
  private int wordsMet;
  private int commonMet;
  private boolean commonIsSame;
  private boolean hasKey;
  private int slips;
  private Met slip;

  private Evidence(Reading a, Reading b) {
    this.a = a;
    this.b = b;
  }

  static Evidence of(Reading a, Reading b, Comparison comparison) {
    Evidence evidence = new Evidence(a, b);
    comparison.met().forEach(evidence::add);
    return evidence;
  }

  private void add(Met met) {
    if (met.kind() == Kind.GUESSED_ABBREVIATION) {
      return;
    }
    hasKey |= isKey(met);
    boolean isMistypedRun = met.kind() == Kind.SPLIT && met.cost() > 2 * WordPairs.SPLIT;
    if (met.kind() == Kind.SLIP || isMistypedRun) {
      slips++;
      slip = isMistypedRun ? slip : met;
      return;
    }
    for (Token word : wordsOf(met)) {
      WordClass kind = word.kind();
      if (kind == WordClass.NUMBER) {
        numbersMet++;
      } else if (kind == WordClass.DISTINCTIVE) {
        lettersMet += word.text().length();
        wordsMet++;
      } else if (kind.isDescribing()) {
        commonMet++;
        commonIsSame |= met.kind() == Kind.SAME || met.kind() == Kind.TRANSLATION;
      }
    }
  }

  /** The words of the side that has a distinctive word. */
  private List<Token> wordsOf(Met met) {
    List<Token> ofA = a.words().subList(met.fromA(), met.fromA() + met.lengthA());
    List<Token> ofB = b.words().subList(met.fromB(), met.fromB() + met.lengthB());
    return ofA.stream().anyMatch(word -> word.kind() == WordClass.DISTINCTIVE) ? ofA : ofB;
  }

  private boolean isKey(Met met) {
    for (int i = met.fromA(); i < met.fromA() + met.lengthA(); i++) {
      if (a.isKey(i)) {
        return true;
      }
    }
    for (int j = met.fromB(); j < met.fromB() + met.lengthB(); j++) {
      if (b.isKey(j)) {
        return true;
      }
    }
    return false;
  }

  /** The cost of missing evidence, in millionths. */
  int lack(boolean isAnyMissing) {
    if (!hasKey) {
      return Scorer.KEY_ABSENT;
    }
    if (wordsMet > 0) {
      return isAnyMissing ? lackOfLetters() : 0;
    }
    if (slips > 0) {
      return lackBesideSlip(isAnyMissing);
    }
    boolean isOneCommonWord =
        commonMet == 1 && (isAnyMissing || !(commonIsSame || isOneGenericMet()));
    boolean isNumberAlone = numbersMet > 0 && commonMet == 0 && isAnyMissing;
    return isOneCommonWord || isNumberAlone ? Scorer.KEY_ABSENT : 0;
  }

  private int lackOfLetters() {
    return lettersMet <= LETTERS_OF_INITIALS
        ? MISSING_BESIDE_INITIALS
        : lettersMet <= FEW_LETTERS && commonMet == 0 ? MISSING_BESIDE_A_SHORT_WORD : 0;
  }

  /** The cost if distinctive words match by slips only. */
  private int lackBesideSlip(boolean isAnyMissing) {
    int lack = isAnyMissing ? MISSING_BESIDE_A_SLIP : 0;
    if (slip == null) {
      return lack;
    }
    int lengthA = a.words().get(slip.fromA()).text().length();
    int lengthB = b.words().get(slip.fromB()).text().length();
    if (slip.cost() > WordPairs.GRAVE && Math.min(lengthA, lengthB) < LONG && slips == 1) {
      return lack + GRAVE_SLIP_ALONE;
    }
    if (commonMet > 0 || numbersMet > 0 || startAlike() || slips > 1) {
      return lack;
    }
    return isOneGenericMet() ? lack : lack + lonely(Math.max(lengthA, lengthB));
  }

  /**
   * The cost of a slip in a word without support. Swapped letters cost less, because they are the
   * least likely to match by chance.
   */
  private int lonely(int length) {
    int cost = WordPairs.cost(a.words().get(slip.fromA()), b.words().get(slip.fromB()));
    if (length <= SHORT) {
      return cost == Slips.SWAPPED ? SWAP_IN_A_SHORT_WORD : SLIP_IN_A_SHORT_WORD;
    }
    if (length > MIDDLING || cost <= ALIKE) {
      return 0;
    }
    return cost == Slips.SWAPPED ? SWAP_IN_A_MIDDLING_WORD : SLIP_IN_A_MIDDLING_WORD;
  }

  /**
   * Whether both names have the same light or generic word, which supports another word a little.
   */
  private boolean isOneGenericMet() {
    return a.words().stream()
        .anyMatch(
            word ->
                (word.kind() == WordClass.GENERIC || word.kind() == WordClass.LIGHT)
                    && b.words().stream().anyMatch(other -> other.stems().equals(word.stems())));
  }

  /** Whether both names start with the same article, which supports another word a little. */
  private boolean startAlike() {
    return a.words().get(0).kind() == WordClass.FUNCTION
        && a.words().get(0).text().equals(b.words().get(0).text());
  }
}
