package io.tollgate.ops.book;

import io.tollgate.domain.decision.Alert;
import io.tollgate.domain.decision.DecisionRecord;
import io.tollgate.domain.decision.LevyDue;
import io.tollgate.domain.decision.OfficerOutcome;
import io.tollgate.domain.revenue.QuarterlyRevenue;
import java.time.Instant;

/** Takes records of the topics, one by one; times are those of the records. */
public interface Taker {
  /** Takes a decision. */
  void add(Instant at, DecisionRecord record);

  /** Takes a record of the remittance topic. */
  void add(LevyDue due);

  /** Takes what came of an officer's decision. */
  void add(Instant at, OfficerOutcome outcome);

  /** Takes an alert. */
  void add(Instant at, Alert alert);

  /** Takes a row of the quarterly table; it replaces the one of its bucket. */
  void add(QuarterlyRevenue row);

  /** Takes a dead letter. */
  void add(DeadLetter letter);
}
