package io.tollgate.domain.matching.index;

import io.tollgate.domain.matching.reading.Reading;
import io.tollgate.domain.matching.score.Scorer;

/**
 * The costs of a reading's unmatched words, without their text. A mask stands for a set of words: a
 * bit for each position.
 */
final class Outline {
  private final Reading reading;
  private final int[] absences;
  private final int places;
  private final int demanded;

  Outline(Reading reading) {
    this.reading = reading;
    this.absences = new int[reading.words().size()];
    int ofPlaces = 0;
    int ofDemanded = 0;
    for (int word = 0; word < absences.length; word++) {
      absences[word] = Scorer.absence(reading.words().get(word), reading.isKey(word));
      ofPlaces |= reading.words().get(word).kind().isPlace() ? 1 << word : 0;
      ofDemanded |= absences[word] >= Scorer.KEY_ABSENT ? 1 << word : 0;
    }
    this.places = ofPlaces;
    this.demanded = ofDemanded;
  }

  Reading reading() {
    return reading;
  }

  /** The words that must match for a score above {@link Scorer#MOST_WITHOUT_A_KEY}. */
  int demanded() {
    return demanded;
  }

  /**
   * The highest possible score of two readings if at most these words match, in millionths; ignores
   * whole-name matches.
   */
  static int most(Outline a, int metA, Outline b, int metB) {
    boolean placesDiffer = (a.places & ~metA) != 0 && (b.places & ~metB) != 0;
    return Scorer.most(a.reading, b.reading, a.absent(metA) + b.absent(metB), placesDiffer);
  }

  private int absent(int met) {
    int absent = 0;
    for (int word = 0; word < absences.length; word++) {
      absent += (met >>> word & 1) == 0 ? absences[word] : 0;
    }
    return absent;
  }
}
