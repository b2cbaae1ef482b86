package io.tollgate.cli.result;

import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.levy.RevenueChange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts the shipments of an exporter's quarter. The quarterly table cannot give this count: a
 * shipment with lines of two product classes is in two of its rows.
 */
final class ShipmentCount {
  private static final int EXPORTER = 0;
  private static final int QUARTER = 1;
  private static final int SHIPMENT = 2;
  private static final int CHANGE = 3;

  private final SortedRows changes;

  ShipmentCount(Path folder) {
    this.changes =
        new SortedRows(
            (left, right) -> {
              int order = left.get(EXPORTER).compareTo(right.get(EXPORTER));
              order = order != 0 ? order : left.get(QUARTER).compareTo(right.get(QUARTER));
              return order != 0 ? order : left.get(SHIPMENT).compareTo(right.get(SHIPMENT));
            },
            folder,
            "shipments");
  }

  void add(Decision decision) throws IOException {
    for (RevenueChange change : decision.changes()) {
      if (change.shipments() != 0) {
        changes.add(
            List.of(
                change.bucket().exporterId(),
                change.bucket().fiscalQuarter(),
                decision.subject().shipmentId(),
                Integer.toString(change.shipments())));
      }
    }
  }

  /** The number of shipments with a line, by exporter and quarter. */
  Map<List<String>, Long> byQuarter() throws IOException {
    Tally tally = new Tally();
    changes.read(tally::add);
    tally.finish();
    return tally.counts;
  }

  /** Adds up the buckets of each shipment; a shipment counts once. */
  private static final class Tally {
    private final Map<List<String>, Long> counts =
        new TreeMap<>(
            (left, right) -> {
              int order = left.get(EXPORTER).compareTo(right.get(EXPORTER));
              return order != 0 ? order : left.get(QUARTER).compareTo(right.get(QUARTER));
            });
    private List<String> current = List.of();
    private int buckets;

    void add(List<String> row) {
      List<String> shipment = row.subList(EXPORTER, CHANGE);
      if (!shipment.equals(current)) {
        finish();
        current = List.copyOf(shipment);
      }
      buckets += Integer.parseInt(row.get(CHANGE));
    }

    void finish() {
      if (buckets > 0) {
        counts.merge(current.subList(EXPORTER, SHIPMENT), 1L, Long::sum);
      }
      buckets = 0;
    }
  }
}
