package io.tollgate.streams.state;

import io.tollgate.catalogue.Store;
import io.tollgate.domain.decision.ShipmentState;
import io.tollgate.wire.state.StateFormats;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * The state of each shipment, for ever, and an index of shipments on hold. A change goes to two
 * places immediately, while the state is in the CPU's caches: to a batch, which the local table
 * writes at the commit, and to a bundle for the changelog. The changelog is not compacted: like the
 * decisions topic, it has one state per accepted event, many in one record.
 */
public final class ShipmentTable extends CommitStore {
  private static final int BUNDLE_BYTES = 48 * 1024;

  /** With more changes than this, the table writes them before the commit. */
  private static final int MAX_CHANGED_BYTES = 4 << 20;

  private static final byte[] NONE = {};
  private static final String STORE = "the store " + Store.SHIPMENTS.storeName();
  private static final String CHANGELOG = "the changelog of " + STORE;

  /** The states that the table has not yet written, in stored form. */
  private final Map<String, byte[]> changed = new HashMap<>();

  private final Bundle bundle = new Bundle();
  private LocalTable table;
  private byte[] bundleKey;
  private int changedBytes;

  private ShipmentTable(String name) {
    super(name);
  }

  /** Builds the store of {@link Store#SHIPMENTS}. */
  public static StoreBuilder<ShipmentTable> builder() {
    String name = Store.SHIPMENTS.storeName();
    return new CommitStoreBuilder<>(
        name,
        Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1"),
        () -> new ShipmentTable(name));
  }

  @Override
  public void init(StateStoreContext given, StateStore root) {
    table =
        LocalTable.open(name(), new File(given.stateDir(), "tables/" + name()), given.appConfigs());
    super.init(given, root);
  }

  /** The state of a shipment; null if there is none. */
  public ShipmentState get(String shipmentId) {
    byte[] known = changed.get(shipmentId);
    byte[] stored = known == null ? table.get(bytes(shipmentId)) : known;
    return stored == null ? null : StateFormats.SHIPMENT_STATE.read(stored, STORE);
  }

  /** Replaces the state of a shipment. */
  public void put(String shipmentId, ShipmentState state) {
    byte[] value = StateFormats.SHIPMENT_STATE.write(state);
    changed.put(shipmentId, value);
    write(bytes(shipmentId), value);
  }

  /** Adds a shipment to the index of holds, under a key that says what it waits for. */
  public void putHold(String key, String shipmentId) {
    write(indexKey(key), bytes(shipmentId));
  }

  /** Removes a key from the index of holds. */
  public void removeHold(String key) {
    write(indexKey(key), NONE);
  }

  /**
   * Some of the shipments on hold, with their keys, in key order.
   *
   * @param prefix the prefix of the keys; blank for all
   * @param after the key before the first one; blank to begin with the first
   */
  public List<KeyValue<String, String>> holds(String prefix, String after, int most) {
    writeChanges();
    byte[] from = indexKey(after.isEmpty() ? prefix : after + '\0');
    return table.range(indexKey(prefix), from, most).stream()
        .map(hold -> KeyValue.pair(text(hold.key, 1), text(hold.value, 0)))
        .toList();
  }

  @Override
  void writeChanges() {
    if (changedBytes > 0) {
      table.write();
      logBundle();
      forgetChanges();
    }
  }

  private void write(byte[] key, byte[] value) {
    table.put(key, value);
    if (bundle.isEmpty()) {
      bundleKey = key;
    }
    bundle.add(key, value);
    if (bundle.size() >= BUNDLE_BYTES) {
      logBundle();
    }
    changedBytes += key.length + value.length;
    if (changedBytes >= MAX_CHANGED_BYTES) {
      writeChanges();
    }
  }

  private void logBundle() {
    if (!bundle.isEmpty()) {
      log(bundleKey, bundle.take());
    }
  }

  /** Checks the form of each state, so that state of a newer build fails now, not days later. */
  @Override
  void restore(Collection<KeyValue<byte[], byte[]>> records) {
    for (KeyValue<byte[], byte[]> record : records) {
      Bundle.read(record.value, CHANGELOG, this::restore);
      table.write();
    }
  }

  private void restore(byte[] key, byte[] value) {
    if (key[0] != LocalTable.INDEX) {
      StateFormats.SHIPMENT_STATE.check(value, CHANGELOG);
    }
    table.put(key, value);
  }

  /** Discards batch and bundle, whose transaction was rolled back. */
  @Override
  void forgetChanges() {
    changed.clear();
    bundle.clear();
    changedBytes = 0;
    // RocksDB crashes if a closed batch is used.
    if (isOpen()) {
      table.forget();
    }
  }

  @Override
  public boolean persistent() {
    return true;
  }

  @Override
  public void close() {
    if (isOpen()) {
      super.close();
      table.close();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] indexKey(String key) {
    byte[] text = bytes(key);
    byte[] all = new byte[1 + text.length];
    all[0] = LocalTable.INDEX;
    System.arraycopy(text, 0, all, 1, text.length);
    return all;
  }

  private static String text(byte[] bytes, int from) {
    return new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
  }
}
