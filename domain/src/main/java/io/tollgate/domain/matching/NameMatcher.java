package io.tollgate.domain.matching;

import io.tollgate.domain.matching.reading.NameReader;
import io.tollgate.domain.matching.score.ScoreStep;
import io.tollgate.domain.matching.score.Scorer;
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
    return decimal(Scorer.best(NameReader.read(query), NameReader.read(listed)));
  }

  /** What made the score of two names: the pieces of the best way to read them. */
  public static List<ScoreStep> explain(String query, String listed) {
    return Scorer.explainBest(NameReader.read(query), NameReader.read(listed));
  }

  static BigDecimal decimal(int millionths) {
    BigDecimal score = BigDecimal.valueOf(millionths, PLACES).stripTrailingZeros();
    return score.signum() == 0 ? BigDecimal.ZERO : score;
  }
}
