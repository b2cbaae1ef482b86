package io.tollgate.wire.codec;

import io.tollgate.avro.MatchStep;
import io.tollgate.domain.finding.MatchEvidence;
import io.tollgate.domain.matching.score.ScoreStep;
import java.math.BigDecimal;

/** The evidence of matches, in decision records. */
public final class MatchEvidences {
  /** The share of the score that a step takes off. */
  public static final DecimalField TAKEN = DecimalField.of(MatchStep.getClassSchema(), "taken");

  /** The thresholds of the policy. */
  public static final DecimalField THRESHOLD =
      DecimalField.of(io.tollgate.avro.MatchEvidence.getClassSchema(), "match_threshold");

  private MatchEvidences() {}

  static io.tollgate.avro.MatchEvidence encode(MatchEvidence evidence) {
    io.tollgate.avro.MatchEvidence record = new io.tollgate.avro.MatchEvidence();
    record.setAsked(Blank.toNull(evidence.asked()));
    record.setCountry(Blank.toNull(evidence.country()));
    record.setSteps(evidence.steps().stream().map(MatchEvidences::encode).toList());
    record.setMatchThreshold(THRESHOLD.exact(evidence.matchThreshold()));
    record.setReviewThreshold(THRESHOLD.exact(evidence.reviewThreshold()));
    return record;
  }

  private static MatchStep encode(ScoreStep step) {
    MatchStep record = new MatchStep();
    record.setAsked(Blank.toNull(step.query()));
    record.setListed(Blank.toNull(step.listed()));
    record.setKind(step.kind().name());
    record.setTaken(TAKEN.exact(step.takenOfOne()));
    return record;
  }

  static MatchEvidence decode(io.tollgate.avro.MatchEvidence record) {
    return new MatchEvidence(
        Blank.ofNull(record.getAsked()),
        Blank.ofNull(record.getCountry()),
        record.getSteps().stream()
            .map(
                step ->
                    step(
                        Blank.ofNull(step.getAsked()),
                        Blank.ofNull(step.getListed()),
                        step.getKind(),
                        step.getTaken()))
            .toList(),
        DecimalField.stripped(record.getMatchThreshold()),
        DecimalField.stripped(record.getReviewThreshold()));
  }

  /**
   * Makes a step from the fields of a record.
   *
   * @throws IllegalArgumentException if the kind is unknown
   */
  public static ScoreStep step(String asked, String listed, String kind, BigDecimal taken) {
    return new ScoreStep(
        asked,
        listed,
        ScoreStep.Kind.valueOf(kind),
        taken.movePointRight(TAKEN.scale()).intValueExact());
  }
}
