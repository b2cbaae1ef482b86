package io.tollgate.domain.screening;

import io.tollgate.domain.screening.reading.NameReader;
import io.tollgate.domain.screening.reading.Reading;
import io.tollgate.domain.screening.score.Scorer;
import io.tollgate.domain.screening.score.Step;
import java.math.BigDecimal;
import java.util.List;

/** How alike two names are, by themselves: no list is needed and none has a say. */
public final class NameMatcher {
  private static final int PLACES = 6;

  private NameMatcher() {}

  /** From 0 to 1; 1 if, and only if, the names are equal once normalised. */
  public static BigDecimal score(String query, String listed) {
    String normal = Names.normalise(query);
    if (normal.equals(Names.normalise(listed))) {
      return normal.isEmpty() ? BigDecimal.ZERO : BigDecimal.ONE;
    }
    return decimal(best(NameReader.read(query), NameReader.read(listed)));
  }

  /** The best score over the ways to read them, in millionths; 0 where either has none. */
  static int best(List<Reading> query, List<Reading> listed) {
    int best = 0;
    for (Reading one : query) {
      for (Reading other : listed) {
        best = Math.max(best, Scorer.score(one, other));
      }
    }
    return best;
  }

  /** What made the score of two names: the pieces of the best way to read them. */
  public static List<Step> explain(String query, String listed) {
    List<Reading> listedReadings = NameReader.read(listed);
    List<Step> steps = List.of();
    int best = 0;
    for (Reading one : NameReader.read(query)) {
      for (Reading other : listedReadings) {
        int score = Scorer.score(one, other);
        if (score > best) {
          best = score;
          steps = Scorer.explain(one, other);
        }
      }
    }
    return steps;
  }

  static BigDecimal decimal(int millionths) {
    BigDecimal score = BigDecimal.valueOf(millionths, PLACES).stripTrailingZeros();
    return score.signum() == 0 ? BigDecimal.ZERO : score;
  }
}
