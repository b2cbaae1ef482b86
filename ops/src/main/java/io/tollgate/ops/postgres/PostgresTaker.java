package io.tollgate.ops.postgres;

import io.tollgate.domain.decision.Alert;
import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.decision.DecisionRecord;
import io.tollgate.domain.decision.LevyDue;
import io.tollgate.domain.decision.OfficerOutcome;
import io.tollgate.domain.revenue.QuarterlyRevenue;
import io.tollgate.ops.book.DeadLetter;
import io.tollgate.ops.book.HoldChange;
import io.tollgate.ops.book.Taker;
import io.tollgate.wire.state.BookForms;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Writes records into the tables, in the transaction of a handle. */
final class PostgresTaker implements Taker {
  static final String AGAIN = "decided_again";
  static final String LETTERS = "letters";

  private final Handle handle;

  PostgresTaker(Handle handle) {
    this.handle = handle;
  }

  @Override
  public void add(Instant at, DecisionRecord record) {
    Decision decision = record.decision();
    if (decision.subject().attempt() == 1) {
      handle.execute(
          "INSERT INTO tally VALUES (?, ?, 1)"
              + " ON CONFLICT (outcome, rule) DO UPDATE SET events = tally.events + 1",
          decision.outcome().name(),
          decision.finding().rule());
    } else {
      count(AGAIN);
    }
    hold(at, record);
    story(
        decision.subject().shipmentId(),
        PostgresBook.DECISION,
        at,
        BookForms.DECISION.write(record));
  }

  private void count(String counter) {
    handle.execute(
        "INSERT INTO counter VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET n = counter.n + 1",
        counter);
  }

  private void hold(Instant at, DecisionRecord record) {
    Decision decision = record.decision();
    String shipment = decision.subject().shipmentId();
    switch (HoldChange.of(decision.outcome())) {
      case BEGINS ->
          handle.execute(
              "INSERT INTO hold (shipment_id, revision, since, rule, words, form)"
                  + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (shipment_id) DO UPDATE SET"
                  + " since = CASE WHEN hold.revision = EXCLUDED.revision THEN hold.since"
                  + " ELSE EXCLUDED.since END, revision = EXCLUDED.revision,"
                  + " rule = EXCLUDED.rule, words = EXCLUDED.words, form = EXCLUDED.form",
              shipment,
              decision.subject().revision(),
              at,
              decision.finding().rule(),
              words(decision),
              BookForms.DECISION.write(record));
      case ENDS -> handle.execute("DELETE FROM hold WHERE shipment_id = ?", shipment);
      case NONE -> {
        // What is a duplicate or stale leaves the hold as it is.
      }
    }
  }

  /** What is searched, with a sign between that nobody types. */
  private static String words(Decision decision) {
    return String.join(
            "\n",
            decision.subject().shipmentId(),
            decision.subject().exporterId(),
            decision.subject().eventId(),
            decision.finding().rule(),
            decision.finding().matchedName(),
            decision.finding().list())
        .replace("\0", "")
        .toLowerCase(Locale.ROOT);
  }

  private void story(String shipment, String kind, Instant at, byte[] form) {
    handle.execute(
        "INSERT INTO story (shipment_id, kind, at, form) VALUES (?, ?, ?, ?)",
        shipment,
        kind,
        at,
        form);
  }

  @Override
  public void add(LevyDue due) {
    story(due.shipmentId(), PostgresBook.LEVY_DUE, Instant.EPOCH, BookForms.LEVY_DUE.write(due));
  }

  @Override
  public void add(Instant at, OfficerOutcome outcome) {
    byte[] form = BookForms.OUTCOME.write(outcome);
    String shipment = outcome.decision().shipmentId();
    if (outcome.supersedes(told(shipment).orElse(outcome))) {
      handle.execute(
          "INSERT INTO told VALUES (?, ?)"
              + " ON CONFLICT (shipment_id) DO UPDATE SET form = EXCLUDED.form",
          shipment,
          form);
    }
    story(shipment, PostgresBook.OUTCOME, at, form);
  }

  private Optional<OfficerOutcome> told(String shipment) {
    return handle
        .createQuery("SELECT form FROM told WHERE shipment_id = :id")
        .bind("id", shipment)
        .map((row, context) -> BookForms.OUTCOME.read(row.getBytes("form")))
        .findOne();
  }

  @Override
  public void add(Instant at, Alert alert) {
    story(alert.subject().shipmentId(), PostgresBook.ALERT, at, BookForms.ALERT.write(alert));
  }

  @Override
  public void add(QuarterlyRevenue row) {
    handle.execute(
        "INSERT INTO revenue VALUES (?, ?, ?, ?, ?) ON CONFLICT"
            + " (exporter_id, fiscal_quarter, product_class, destination_country)"
            + " DO UPDATE SET form = EXCLUDED.form",
        row.bucket().exporterId(),
        row.bucket().fiscalQuarter(),
        row.bucket().productClass(),
        row.bucket().destinationCountry(),
        BookForms.REVENUE.write(row));
  }

  @Override
  public void add(DeadLetter letter) {
    count(LETTERS);
    handle.execute(
        "INSERT INTO letter (part, place, at, key, cause, message, source, file, first_row)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        letter.partition(),
        letter.offset(),
        letter.at(),
        text(letter.key()),
        text(letter.cause()),
        text(letter.message()),
        text(letter.source()),
        text(letter.file()),
        letter.row());
  }

  /** PostgreSQL holds every sign but this one. */
  private static String text(String any) {
    return any.replace("\0", "\uFFFD");
  }
}
