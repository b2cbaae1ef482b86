package io.tollgate.streams.step;

import io.tollgate.catalogue.Store;
import io.tollgate.domain.decision.Alert;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/** How far one task's look back has come, and what it has raised alerts for. */
final class AlertMemory {
  private static final String WALK = "walk";
  private static final String ALERT = "alert/";
  private static final String DONE = "done";

  private final KeyValueStore<String, String> store;

  AlertMemory(ProcessorContext<?, ?> context) {
    store = context.getStateStore(Store.LOOK_BACK.storeName());
  }

  /**
   * Where a look back stands.
   *
   * @param version the screening version that it looks back under
   * @param offset where it goes on; -1 once it has come to the end
   */
  record Walk(String version, long offset) {
    boolean isDone() {
      return offset < 0;
    }
  }

  /** Where the look back stands; null before the first. */
  Walk walk() {
    String stored = store.get(WALK);
    if (stored == null) {
      return null;
    }
    int space = stored.indexOf(' ');
    String offset = stored.substring(space + 1);
    return new Walk(stored.substring(0, space), offset.equals(DONE) ? -1 : Long.parseLong(offset));
  }

  void walked(Walk walk) {
    store.put(WALK, walk.version() + ' ' + (walk.isDone() ? DONE : walk.offset()));
  }

  /** Whether a revision of a shipment has an alert. */
  boolean isAlerted(String shipmentId, int revision) {
    String told = store.get(ALERT + shipmentId);
    return told != null && told.startsWith(revision + " ");
  }

  /** Remembers an alert; false if the same was raised before, be it under another version. */
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
