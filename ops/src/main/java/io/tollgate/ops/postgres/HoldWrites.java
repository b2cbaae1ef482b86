package io.tollgate.ops.postgres;

import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.decision.DecisionRecord;
import io.tollgate.projection.postgres.Batches;
import io.tollgate.wire.state.ReadModelForms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What a haul does to the holds, the last word on each shipment alone. For one thread. */
final class HoldWrites {
  private static final String KEEP =
      "INSERT INTO hold (shipment_id, revision, since, rule, words, form)"
          + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (shipment_id) DO UPDATE SET"
          + " since = CASE WHEN hold.revision = EXCLUDED.revision THEN hold.since"
          + " ELSE EXCLUDED.since END, revision = EXCLUDED.revision,"
          + " rule = EXCLUDED.rule, words = EXCLUDED.words, form = EXCLUDED.form";

  private final Set<String> ended = new LinkedHashSet<>();
  private final Map<String, Begun> begun = new LinkedHashMap<>();

  private record Begun(Instant since, DecisionRecord record) {
    int revision() {
      return record.decision().subject().revision();
    }
  }

  void begins(Instant at, DecisionRecord record) {
    String shipment = record.decision().subject().shipmentId();
    Begun before = begun.get(shipment);
    int revision = record.decision().subject().revision();
    boolean isSame = before != null && before.revision() == revision;
    begun.put(shipment, new Begun(isSame ? before.since() : at, record));
  }

  void ends(String shipment) {
    begun.remove(shipment);
    ended.add(shipment);
  }

  /** Those that ended go first: one that began again after that is a new one. */
  void write(Handle handle) {
    if (!ended.isEmpty()) {
      handle
          .createUpdate("DELETE FROM hold WHERE shipment_id = ANY (:ids)")
          .bindArray("ids", String.class, new ArrayList<>(ended))
          .execute();
    }
    List<Begun> rows = List.copyOf(begun.values());
    Batches.write(handle, KEEP, rows, HoldWrites::bind);
  }

  private static void bind(PreparedBatch batch, Begun row) {
    Decision decision = row.record().decision();
    batch
        .bind(0, decision.subject().shipmentId())
        .bind(1, row.revision())
        .bind(2, row.since())
        .bind(3, decision.finding().rule())
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
            decision.finding().rule(),
            decision.finding().matchedName(),
            decision.finding().list())
        .replace("\0", "")
        .toLowerCase(Locale.ROOT);
  }
}
