package io.tollgate.ops.postgres;

import io.tollgate.domain.officer.OfficerOutcome;
import io.tollgate.projection.postgres.Batches;
import io.tollgate.wire.state.ReadModelForms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The latest outcome of officers' decisions about each shipment. */
final class LatestOutcomes {
  private LatestOutcomes() {}

  /**
   * Stores, for each shipment, the outcome that supersedes its stored and its other new outcomes.
   */
  static void write(Handle handle, List<OfficerOutcome> outcomes) {
    if (outcomes.isEmpty()) {
      return;
    }
    List<String> ids =
        outcomes.stream().map(one -> one.decision().shipmentId()).distinct().toList();
    Map<String, OfficerOutcome> last = read(handle, ids);
    for (OfficerOutcome outcome : outcomes) {
      String shipment = outcome.decision().shipmentId();
      if (outcome.supersedes(last.getOrDefault(shipment, outcome))) {
        last.put(shipment, outcome);
      }
    }
    Batches.write(
        handle,
        "INSERT INTO told VALUES (?, ?)"
            + " ON CONFLICT (shipment_id) DO UPDATE SET form = EXCLUDED.form",
        last.entrySet(),
        (batch, one) ->
            batch.bind(0, one.getKey()).bind(1, ReadModelForms.OUTCOME.write(one.getValue())));
  }

  private static Map<String, OfficerOutcome> read(Handle handle, List<String> ids) {
    List<OfficerOutcome> before =
        handle
            .createQuery("SELECT form FROM told WHERE shipment_id = ANY (:ids)")
            .bindArray("ids", String.class, ids)
            .map((row, context) -> ReadModelForms.OUTCOME.read(row.getBytes("form")))
            .list();
    Map<String, OfficerOutcome> last = new HashMap<>();
    before.forEach(one -> last.put(one.decision().shipmentId(), one));
    return last;
  }
}
