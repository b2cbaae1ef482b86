package io.tollgate.ops.book;

import io.tollgate.domain.alert.Alert;
import io.tollgate.domain.decision.DecisionRecord;
import io.tollgate.domain.levy.LevyDue;
import io.tollgate.domain.levy.QuarterlyRevenue;
import io.tollgate.domain.officer.OfficerOutcome;
import io.tollgate.wire.direct.DecisionHead;
import io.tollgate.wire.serde.HeadForm;
import io.tollgate.wire.serde.Unopened;
import java.time.Instant;

/** Takes records of the topics, one by one; times are those of the records. */
public interface Taker {
  /** Takes a decision, of which the head alone may have been read. */
  void add(Instant at, Unopened<DecisionHead, DecisionRecord> decision);

  /** Takes a decision that is there whole. */
  default void add(Instant at, DecisionRecord record) {
    add(at, HeadForm.DECISION.opened(record));
  }

  /** Takes a record of the remittance topic, of which the shipment's id may alone be read. */
  void add(Unopened<String, LevyDue> due);

  /** Takes what came of an officer's decision. */
  void add(Instant at, OfficerOutcome outcome);

  /** Takes an alert. */
  void add(Instant at, Alert alert);

  /** Takes a row of the quarterly table; it replaces the one of its bucket. */
  void add(QuarterlyRevenue row);

  /** Takes a dead letter. */
  void add(DeadLetter letter);
}
