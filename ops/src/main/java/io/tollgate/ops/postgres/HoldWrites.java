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
 * Applies a batch of decisions to the stored holds. {@link OpenHolds} computes the new holds from
 * the stored ones and the decisions. For one batch and one thread.
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
    delete(handle, stored.stream().filter(hold -> !isSameIn(holds, hold)).toList());
    // Write holds in the order in which they began: the database numbers new rows as they come.
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

  /** Whether a stored hold continues; otherwise, a new hold of the shipment gets a new number. */
  private static boolean isSameIn(OpenHolds holds, Hold stored) {
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

  /**
   * The searchable text; line feeds separate the parts, so that no search word spans two of them.
   */
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
