package io.tollgate.domain.matching;

import io.tollgate.domain.matching.reading.NameReader;
import io.tollgate.domain.matching.score.ScoreStep;
import io.tollgate.domain.matching.score.Scorer;
import java.math.BigDecimal;
import java.util.List;

/**
 * Scores how similar two names are. The score depends on the two names only, not on a watchlist.
 */
public final class NameMatcher {
  private static final int PLACES = 6;

  private NameMatcher() {}

  /** The score, 0 to 1; 1 if, and only if, the normalised names are equal and not empty. */
  public static BigDecimal score(String query, String listed) {
    String normal = Names.normalise(query);
    if (normal.equals(Names.normalise(listed))) {
      return normal.isEmpty() ? BigDecimal.ZERO : BigDecimal.ONE;
    }
    return decimal(Scorer.best(NameReader.read(query), NameReader.read(listed)));
  }

  /** The steps that make up the score of two names, for their best pair of readings. */
  public static List<ScoreStep> explain(String query, String listed) {
    return Scorer.explainBest(NameReader.read(query), NameReader.read(listed));
  }

  static BigDecimal decimal(int millionths) {
    BigDecimal score = BigDecimal.valueOf(millionths, PLACES).stripTrailingZeros();
    return score.signum() == 0 ? BigDecimal.ZERO : score;
  }
}
