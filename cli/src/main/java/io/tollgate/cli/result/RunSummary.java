package io.tollgate.cli.result;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What a run came to.
 *
 * @param published events that this call published
 * @param outcomes how many of them got which outcome; dead letters are {@value #DEAD_LETTERED}
 * @param reasons by outcome, how many for which rule or code
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
   * What the files held.
   *
   * @param eventsRead readable or not
   * @param rejected by code, those refused at import
   */
  public record Imported(long eventsRead, Map<String, Long> rejected) {
    /** How many were refused at import. */
    public long rejectedCount() {
      return rejected.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /** What an exporter sold and owes in a fiscal quarter; a shipment counts once. */
  public record Quarter(
      String exporterId,
      String fiscalQuarter,
      long shipments,
      BigDecimal revenueUsd,
      BigDecimal levyUsd) {}
}
