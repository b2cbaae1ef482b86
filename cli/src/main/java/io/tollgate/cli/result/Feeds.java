package io.tollgate.cli.result;

import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.levy.LevyDue;
import io.tollgate.domain.levy.QuarterlyRevenue;

/** The topics that hold the results of a run. */
public record Feeds(
    Feed<Decision> decisions,
    Feed<LevyDue> levyDue,
    Feed<QuarterlyRevenue> quarterlyRevenue,
    Feed<RunDeadLetter> deadLetters)
    implements AutoCloseable {

  boolean areAtEnd() {
    return decisions.isAtEnd()
        && levyDue.isAtEnd()
        && quarterlyRevenue.isAtEnd()
        && deadLetters.isAtEnd();
  }

  @Override
  public void close() {
    try (decisions;
        levyDue;
        quarterlyRevenue) {
      deadLetters.close();
    }
  }
}
