package io.tollgate.cli.screening;

import io.tollgate.domain.matching.score.ScoreStep;
import java.math.BigDecimal;

/** One step of a score as text: its amount and the words compared. */
public final class StepText {
  private StepText() {}

  /** One line, indented. */
  public static String of(ScoreStep step) {
    return "  %-9s  %s".formatted(taken(step), words(step));
  }

  private static String taken(ScoreStep step) {
    BigDecimal given = step.takenOfOne().negate().stripTrailingZeros();
    return given.signum() > 0 ? "+" + given.toPlainString() : given.toPlainString();
  }

  private static String words(ScoreStep step) {
    String kind = step.kind().words();
    if (step.query().isEmpty() && step.listed().isEmpty()) {
      return kind;
    }
    String query = step.query().isEmpty() ? "-" : step.query();
    String listed = step.listed().isEmpty() ? "-" : step.listed();
    return kind + ": " + query + " | " + listed;
  }
}
