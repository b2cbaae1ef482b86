package io.tollgate.streams.step;

import io.tollgate.catalogue.Store;
import io.tollgate.domain.alert.Alert;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/** The alerts that the re-screening of one task has raised. */
final class AlertMemory {
  private static final String ALERT = "alert/";

  private final KeyValueStore<String, String> store;

  AlertMemory(ProcessorContext<?, ?> context) {
    store = context.getStateStore(Store.LOOK_BACK.storeName());
  }

  /** Whether a revision of a shipment has an alert. */
  boolean isAlerted(String shipmentId, int revision) {
    String alerted = store.get(ALERT + shipmentId);
    return alerted != null && alerted.startsWith(revision + " ");
  }

  /** Stores an alert; false if the same alert was raised before, even under another version. */
  boolean isNew(Alert alert) {
    String key = ALERT + alert.subject().shipmentId();
    String now = alert.subject().revision() + " " + alert.topic();
    if (now.equals(store.get(key))) {
      return false;
    }
    store.put(key, now);
    return true;
  }
}
