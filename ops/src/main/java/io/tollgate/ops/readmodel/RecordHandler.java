package io.tollgate.ops.readmodel;

import io.tollgate.compliance.deadletter.DeadLetter;
import io.tollgate.domain.alert.Alert;
import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.levy.LevyDue;
import io.tollgate.domain.levy.QuarterlyRevenue;
import io.tollgate.domain.officer.OfficerOutcome;
import io.tollgate.wire.direct.DecisionHead;
import io.tollgate.wire.serde.HeadForm;
import io.tollgate.wire.serde.Unopened;
import java.time.Instant;

/** Handles the records of the topics, one by one. Each time is the timestamp of the record. */
public interface RecordHandler {
  /** Handles a decision, of which only the head may be decoded. */
  void add(Instant at, Unopened<DecisionHead, Decision> decision);

  /** Handles a decision that is decoded whole. */
  default void add(Instant at, Decision record) {
    add(at, HeadForm.DECISION.opened(record));
  }

  /** Handles a levy-due record, of which only the shipment id may be decoded. */
  void add(Unopened<String, LevyDue> due);

  /** Handles the outcome of an officer's decision. */
  void add(Instant at, OfficerOutcome outcome);

  /** Handles an alert. */
  void add(Instant at, Alert alert);

  /** Handles a row of the quarterly table, which replaces the row of its bucket. */
  void add(QuarterlyRevenue row);

  /** Handles a dead letter. */
  void add(DeadLetter letter);
}
