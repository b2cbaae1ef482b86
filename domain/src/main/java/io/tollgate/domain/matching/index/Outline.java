package io.tollgate.domain.matching.index;

import io.tollgate.domain.matching.reading.Reading;
import io.tollgate.domain.matching.score.Scorer;

/**
 * What a reading's words cost where they are not met, without a look at any text. Some words are a
 * mask: a bit for each, by its position.
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

  /** The words without which no score is over {@link Scorer#MOST_WITHOUT_A_KEY}. */
  int demanded() {
    return demanded;
  }

  /**
   * The most that two readings can score of which at most these words are met, in millionths; whole
   * names that meet aside.
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
