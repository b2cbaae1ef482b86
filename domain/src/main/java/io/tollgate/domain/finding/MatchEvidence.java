package io.tollgate.domain.finding;

import io.tollgate.domain.matching.score.ScoreStep;
import io.tollgate.domain.shipment.Bounds;
import io.tollgate.domain.shipment.Excerpt;
import java.math.BigDecimal;
import java.util.List;

/**
 * How a match with a watchlist came about.
 *
 * @param asked the party's name that was compared; blank if an identifier matched
 * @param country the party's country that was compared, two capital letters; blank if unknown
 * @param steps the cost of each pair of words; the costs and the score add up to 1. Empty if an
 *     identifier matched
 * @param matchThreshold the lowest score at which the name counted as the entry's name
 * @param reviewThreshold the lowest score at which a person reviewed the match
 */
public record MatchEvidence(
    String asked,
    String country,
    List<ScoreStep> steps,
    BigDecimal matchThreshold,
    BigDecimal reviewThreshold) {

  public MatchEvidence {
    steps = List.copyOf(steps);
  }

  /** The same evidence with the name cut. */
  MatchEvidence quoted() {
    return new MatchEvidence(
        Excerpt.cut(asked, Bounds.NAME_LETTERS), country, steps, matchThreshold, reviewThreshold);
  }
}
