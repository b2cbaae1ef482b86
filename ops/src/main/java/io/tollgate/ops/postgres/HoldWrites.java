package io.tollgate.ops.postgres;

import io.tollgate.compliance.holds.Hold;
import io.tollgate.compliance.holds.OpenHolds;
import io.tollgate.domain.decision.Decision;
import io.tollgate.projection.postgres.Batches;
import io.tollgate.wire.serde.HeadForm;
import io.tollgate.wire.state.ReadModelForms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * What a batch of decisions does to the stored holds. {@link OpenHolds} decides that, from the
 * holds that are stored and the decisions of the batch. For one thread and one batch.
 */
final class HoldWrites {
  private static final String KEEP =
      "INSERT INTO hold (shipment_id, revision, since, rule, words, form)"
          + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (shipment_id) DO UPDATE SET"
          + " since = EXCLUDED.since, revision = EXCLUDED.revision,"
          + " rule = EXCLUDED.rule, words = EXCLUDED.words, form = EXCLUDED.form";

  private final List<Decided> decisions = new ArrayList<>();

  private record Decided(Instant at, Decision record) {
    String shipmentId() {
      return record.subject().shipmentId();
    }
  }

  private record Row(Hold hold, Decision record) {}

  void decided(Instant at, Decision record) {
    if (record.outcome().stands()) {
      decisions.add(new Decided(at, record));
    }
  }

  void write(Handle handle) {
    if (decisions.isEmpty()) {
      return;
    }
    List<Hold> stored = read(handle);
    OpenHolds holds = new OpenHolds();
    stored.forEach(holds::restore);
    Map<String, Decision> latest = new HashMap<>();
    for (Decided one : decisions) {
      holds.decided(one.at(), HeadForm.DECISION.opened(one.record()));
      latest.put(one.shipmentId(), one.record());
    }
    delete(handle, stored.stream().filter(hold -> !goesOn(hold, holds)).toList());
    // In the order in which they began: the database numbers new ones in the order of writing.
    List<Row> rows =
        holds.stream()
            .filter(hold -> latest.containsKey(hold.subject().shipmentId()))
            .map(hold -> new Row(hold, latest.get(hold.subject().shipmentId())))
            .toList();
    Batches.write(handle, KEEP, rows, HoldWrites::bind);
  }

  private List<Hold> read(Handle handle) {
    return handle
        .createQuery("SELECT since, form FROM hold WHERE shipment_id = ANY (:ids)")
        .bindArray(
            "ids", String.class, decisions.stream().map(Decided::shipmentId).distinct().toList())
        .map((row, context) -> of(row))
        .list();
  }

  private static Hold of(ResultSet row) throws SQLException {
    Decision decision = ReadModelForms.DECISION.read(row.getBytes("form"));
    Instant since = row.getObject("since", OffsetDateTime.class).toInstant();
    return Hold.fresh(decision.subject(), decision.finding(), since);
  }

  /** Whether a stored hold is still the same one; another one takes its place at the end. */
  private static boolean goesOn(Hold stored, OpenHolds holds) {
    return holds
        .of(stored.subject().shipmentId())
        .filter(now -> now.since().equals(stored.since()))
        .isPresent();
  }

  private static void delete(Handle handle, List<Hold> gone) {
    if (!gone.isEmpty()) {
      handle
          .createUpdate("DELETE FROM hold WHERE shipment_id = ANY (:ids)")
          .bindArray(
              "ids", String.class, gone.stream().map(hold -> hold.subject().shipmentId()).toList())
          .execute();
    }
  }

  private static void bind(PreparedBatch batch, Row row) {
    Decision decision = row.record();
    batch
        .bind(0, decision.subject().shipmentId())
        .bind(1, decision.subject().revision())
        .bind(2, row.hold().since())
        .bind(3, decision.finding().code())
        .bind(4, words(decision))
        .bind(5, ReadModelForms.DECISION.write(row.record()));
  }

  /** What is searched, with a sign between that nobody types. */
  private static String words(Decision decision) {
    return String.join(
            "\n",
            decision.subject().shipmentId(),
            decision.subject().exporterId(),
            decision.subject().eventId(),
            decision.finding().code(),
            decision.finding().matchedName(),
            decision.finding().list())
        .replace("\0", "")
        .toLowerCase(Locale.ROOT);
  }
}
