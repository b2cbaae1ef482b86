package io.tollgate.domain.finding;

import io.tollgate.domain.matching.score.ScoreStep;
import java.math.BigDecimal;
import java.util.List;

/**
 * How a match with a list came about.
 *
 * @param asked the party's name that was compared; blank where an identifier met
 * @param country the party's country as evidence, two capital letters; blank if it was not known
 * @param steps what each pair of words took; with the score they add up to 1. Empty where an
 *     identifier met
 * @param matchThreshold the score from which the name was taken to be the entry's
 * @param reviewThreshold the score from which a person had to look
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
}
