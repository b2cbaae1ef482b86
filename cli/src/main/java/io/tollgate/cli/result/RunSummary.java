package io.tollgate.cli.result;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * The totals of a run.
 *
 * @param published events that this call published
 * @param outcomes the number of them by outcome; dead letters are {@value #DEAD_LETTERED}
 * @param reasons by outcome, the number by rule or code
 * @param quarters by exporter and quarter, in that order
 * @param revenueUsd the quarterly table's total, 2 places
 * @param levyUsd the quarterly table's total, 2 places
 */
public record RunSummary(
    Imported imported,
    long published,
    Map<String, Long> outcomes,
    Map<String, Map<String, Long>> reasons,
    List<Quarter> quarters,
    BigDecimal revenueUsd,
    BigDecimal levyUsd,
    long elapsedMs) {
  /** The outcome of an event that could not be decided. */
  public static final String DEAD_LETTERED = "DEAD_LETTERED";

  /**
   * The content of the files.
   *
   * @param eventsRead the number of events, readable or not
   * @param rejected the number that the import rejected, by code
   */
  public record Imported(long eventsRead, Map<String, Long> rejected) {
    /** The number that the import rejected. */
    public long rejectedCount() {
      return rejected.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /** The revenue and levy of an exporter in a fiscal quarter; a shipment counts once. */
  public record Quarter(
      String exporterId,
      String fiscalQuarter,
      long shipments,
      BigDecimal revenueUsd,
      BigDecimal levyUsd) {}
}
