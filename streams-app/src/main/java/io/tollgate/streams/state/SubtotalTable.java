package io.tollgate.streams.state;

import io.tollgate.catalogue.Store;
import io.tollgate.domain.decision.Bucket;
import io.tollgate.domain.revenue.PartSubtotal;
import io.tollgate.wire.direct.AvroInput;
import io.tollgate.wire.direct.AvroOutput;
import io.tollgate.wire.state.StateFormats;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * What one partition's shipments count for, by bucket, in memory: there are few buckets, and nearly
 * every event changes one. At a commit the quarters that have changed are logged, each exporter's
 * quarter with all its buckets in one record.
 */
public final class SubtotalTable extends CommitStore {
  private final Map<Quarter, Map<Bucket, PartSubtotal>> subtotals = new HashMap<>();
  private final Set<Quarter> changed = new HashSet<>();

  private record Quarter(String exporterId, String label) {
    static Quarter of(Bucket bucket) {
      return new Quarter(bucket.exporterId(), bucket.fiscalQuarter());
    }

    byte[] key() {
      return (label + '/' + exporterId).getBytes(StandardCharsets.UTF_8);
    }
  }

  private SubtotalTable(String name) {
    super(name);
  }

  /** Makes the store of {@link Store#SUBTOTALS}. */
  public static StoreBuilder<SubtotalTable> builder() {
    String name = Store.SUBTOTALS.storeName();
    return new CommitStoreBuilder<>(name, Map.of(), () -> new SubtotalTable(name));
  }

  /** The subtotal of a bucket; null if there is none. */
  public PartSubtotal get(Bucket bucket) {
    Map<Bucket, PartSubtotal> quarter = subtotals.get(Quarter.of(bucket));
    return quarter == null ? null : quarter.get(bucket);
  }

  /** Replaces the subtotal of its bucket. */
  public void put(PartSubtotal subtotal) {
    Quarter quarter = Quarter.of(subtotal.bucket());
    keep(quarter, subtotal);
    changed.add(quarter);
  }

  private void keep(Quarter quarter, PartSubtotal subtotal) {
    subtotals.computeIfAbsent(quarter, q -> new HashMap<>()).put(subtotal.bucket(), subtotal);
  }

  /** Shows every subtotal. */
  public void forEach(Consumer<PartSubtotal> action) {
    subtotals.values().forEach(quarter -> quarter.values().forEach(action));
  }

  @Override
  void writeChanges() {
    changed.forEach(quarter -> log(quarter.key(), write(subtotals.get(quarter).values())));
    changed.clear();
  }

  private static byte[] write(Collection<PartSubtotal> quarter) {
    AvroOutput out = new AvroOutput();
    out.number(quarter.size());
    quarter.forEach(subtotal -> out.bytes(StateFormats.PART_SUBTOTAL.write(subtotal)));
    return out.toByteArray();
  }

  private static List<PartSubtotal> read(byte[] quarter) {
    AvroInput in = new AvroInput(quarter, 0);
    List<PartSubtotal> subtotals = new ArrayList<>();
    for (int left = in.integer(); left > 0; left--) {
      subtotals.add(StateFormats.PART_SUBTOTAL.read(in.bytes()));
    }
    return subtotals;
  }

  @Override
  void restore(Collection<KeyValue<byte[], byte[]>> records) {
    for (KeyValue<byte[], byte[]> record : records) {
      read(record.value).forEach(subtotal -> keep(Quarter.of(subtotal.bucket()), subtotal));
    }
  }

  @Override
  void forgetChanges() {
    changed.clear();
  }

  /** What is in memory alone is restored whole by who opens it again. */
  @Override
  public void close() {
    super.close();
    subtotals.clear();
  }

  @Override
  public boolean persistent() {
    return false;
  }
}
