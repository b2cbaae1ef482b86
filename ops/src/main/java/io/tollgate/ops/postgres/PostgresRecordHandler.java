package io.tollgate.ops.postgres;

import io.tollgate.compliance.deadletter.DeadLetter;
import io.tollgate.domain.alert.Alert;
import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.levy.Bucket;
import io.tollgate.domain.levy.LevyDue;
import io.tollgate.domain.levy.QuarterlyRevenue;
import io.tollgate.domain.officer.OfficerOutcome;
import io.tollgate.ops.readmodel.RecordHandler;
import io.tollgate.ops.readmodel.Summary;
import io.tollgate.ops.readmodel.Tallies;
import io.tollgate.projection.postgres.Batches;
import io.tollgate.wire.direct.DecisionHead;
import io.tollgate.wire.serde.Unopened;
import io.tollgate.wire.state.ReadModelForms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Collects the records of a batch and writes them. For one batch and one thread. */
final class PostgresRecordHandler implements RecordHandler {
  static final String AGAIN = "decided_again";
  static final String LETTERS = "letters";

  private final Tallies tallies = new Tallies();
  private final HoldWrites holds = new HoldWrites();
  private final List<Line> story = new ArrayList<>();
  private final List<OfficerOutcome> outcomes = new ArrayList<>();
  private final Map<Bucket, QuarterlyRevenue> revenue = new LinkedHashMap<>();
  private final List<DeadLetter> letters = new ArrayList<>();
  private long again;

  /** A line of a story; it is bound to a row when it is written. */
  private interface Line {
    void bind(PreparedBatch batch);
  }

  private record Count(String counter, long more) {}

  @Override
  public void add(Instant at, Unopened<DecisionHead, Decision> unopened) {
    DecisionHead head = unopened.head();
    if (head.attempt() == 1) {
      tallies.add(head.outcome(), head.rule());
    } else {
      again++;
    }
    Decision record = unopened.open();
    holds.decided(at, record);
    story(head.shipmentId(), PostgresReadModel.DECISION, at, ReadModelForms.DECISION.write(record));
  }

  private void story(String shipment, String kind, Instant at, byte[] form) {
    story.add(batch -> batch.bind(0, shipment).bind(1, kind).bind(2, at).bind(3, form));
  }

  @Override
  public void add(Unopened<String, LevyDue> due) {
    byte[] form = ReadModelForms.LEVY_DUE.write(due.open());
    story(due.head(), PostgresReadModel.LEVY_DUE, Instant.EPOCH, form);
  }

  @Override
  public void add(Instant at, OfficerOutcome outcome) {
    outcomes.add(outcome);
    String shipment = outcome.decision().shipmentId();
    story(shipment, PostgresReadModel.OUTCOME, at, ReadModelForms.OUTCOME.write(outcome));
  }

  @Override
  public void add(Instant at, Alert alert) {
    story(
        alert.subject().shipmentId(),
        PostgresReadModel.ALERT,
        at,
        ReadModelForms.ALERT.write(alert));
  }

  @Override
  public void add(QuarterlyRevenue row) {
    revenue.put(row.bucket(), row);
  }

  @Override
  public void add(DeadLetter letter) {
    letters.add(letter);
  }

  /** Writes all collected records in the handle's transaction. */
  void write(Handle handle) {
    writeCounts(handle);
    holds.write(handle);
    LatestOutcomes.write(handle, outcomes);
    Batches.write(
        handle,
        "INSERT INTO story (shipment_id, kind, at, form) VALUES (?, ?, ?, ?)",
        story,
        (batch, line) -> line.bind(batch));
    Batches.write(
        handle,
        "INSERT INTO revenue VALUES (?, ?, ?, ?, ?) ON CONFLICT"
            + " (exporter_id, fiscal_quarter, product_class, destination_country)"
            + " DO UPDATE SET form = EXCLUDED.form",
        revenue.values(),
        PostgresRecordHandler::bind);
    Batches.write(
        handle,
        "INSERT INTO letter (part, place, at, key, cause, message, source, file, first_row)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        letters,
        PostgresRecordHandler::bind);
  }

  private void writeCounts(Handle handle) {
    Batches.write(
        handle,
        "INSERT INTO tally VALUES (?, ?, ?)"
            + " ON CONFLICT (outcome, rule) DO UPDATE SET events = tally.events + EXCLUDED.events",
        tallies.sorted(),
        PostgresRecordHandler::bind);
    List<Count> counts = List.of(new Count(AGAIN, again), new Count(LETTERS, letters.size()));
    Batches.write(
        handle,
        "INSERT INTO counter VALUES (?, ?)"
            + " ON CONFLICT (name) DO UPDATE SET n = counter.n + EXCLUDED.n",
        counts.stream().filter(count -> count.more() > 0).toList(),
        (batch, count) -> batch.bind(0, count.counter()).bind(1, count.more()));
  }

  private static void bind(PreparedBatch batch, Summary.Tally tally) {
    batch.bind(0, tally.outcome().name()).bind(1, tally.rule()).bind(2, tally.events());
  }

  private static void bind(PreparedBatch batch, QuarterlyRevenue row) {
    batch
        .bind(0, row.bucket().exporterId())
        .bind(1, row.bucket().fiscalQuarter())
        .bind(2, row.bucket().productClass())
        .bind(3, row.bucket().destinationCountry())
        .bind(4, ReadModelForms.REVENUE.write(row));
  }

  private static void bind(PreparedBatch batch, DeadLetter letter) {
    batch
        .bind(0, letter.partition())
        .bind(1, letter.offset())
        .bind(2, letter.at())
        .bind(3, text(letter.key()))
        .bind(4, text(letter.cause()))
        .bind(5, text(letter.message()))
        .bind(6, text(letter.source()))
        .bind(7, text(letter.file()))
        .bind(8, letter.row());
  }

  /** Replaces NUL, which PostgreSQL cannot store. */
  private static String text(String any) {
    return any.replace("\0", "\uFFFD");
  }
}
