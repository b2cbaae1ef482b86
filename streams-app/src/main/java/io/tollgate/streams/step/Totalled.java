package io.tollgate.streams.step;

import io.tollgate.domain.alert.Alert;
import io.tollgate.domain.screening.quota.QuotaTotal;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.KeyValue;

/**
 * The total of a quota, and an alert if the total exceeds its bound.
 *
 * @param excess the alert; empty unless the total has just exceeded its bound
 */
public record Totalled(QuotaTotal total, Optional<Alert> excess) {

  /** The alert, if there is one, with the id of its shipment as key. */
  public static List<KeyValue<String, Alert>> excesses(String quota, Totalled totalled) {
    return totalled.excess().stream()
        .map(alert -> KeyValue.pair(alert.subject().shipmentId(), alert))
        .toList();
  }
}
