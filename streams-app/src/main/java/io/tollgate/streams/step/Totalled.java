package io.tollgate.streams.step;

import io.tollgate.domain.alert.Alert;
import io.tollgate.domain.screening.quota.QuotaTotal;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.KeyValue;

/**
 * A total of a quota.
 *
 * @param excess raised where the total has just gone over its bound
 */
public record Totalled(QuotaTotal total, Optional<Alert> excess) {

  /** The alert, where there is one, by the shipment that it names. */
  public static List<KeyValue<String, Alert>> excesses(String quota, Totalled totalled) {
    return totalled.excess().stream()
        .map(alert -> KeyValue.pair(alert.subject().shipmentId(), alert))
        .toList();
  }
}
