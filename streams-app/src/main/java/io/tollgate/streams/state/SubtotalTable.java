package io.tollgate.streams.state;

import io.tollgate.catalogue.Store;
import io.tollgate.domain.levy.Bucket;
import io.tollgate.domain.levy.PartSubtotal;
import io.tollgate.wire.direct.AvroInput;
import io.tollgate.wire.direct.AvroOutput;
import io.tollgate.wire.state.StateFormats;
import io.tollgate.wire.state.UnreadableStateException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * The revenue subtotals of one partition by bucket, in memory, because there are few buckets and
 * nearly every event changes one. A commit logs the changed quarters: one record per exporter and
 * quarter, with all its buckets.
 */
public final class SubtotalTable extends CommitStore {
  private static final String CHANGELOG =
      "the changelog of the store " + Store.SUBTOTALS.storeName();

  private final Map<Bucket, Cell> cells = new HashMap<>();
  private final Map<Quarter, Group> groups = new HashMap<>();
  private final List<Cell> unsent = new ArrayList<>();

  /** The subtotal of a bucket, and the group with which it is logged. */
  private static final class Cell {
    private final Group group;
    private PartSubtotal subtotal;
    private boolean isUnsent;

    Cell(Group group) {
      this.group = group;
    }
  }

  /** The buckets that are logged in one record. */
  private static final class Group {
    private final List<Cell> cells = new ArrayList<>();
    private boolean isChanged;
  }

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

  /** Builds the store of {@link Store#SUBTOTALS}. */
  public static StoreBuilder<SubtotalTable> builder() {
    String name = Store.SUBTOTALS.storeName();
    return new CommitStoreBuilder<>(name, Map.of(), () -> new SubtotalTable(name));
  }

  /**
   * Replaces the subtotal of a bucket.
   *
   * @param change computes the new subtotal from the old one, which is null if there is none
   */
  public void change(Bucket bucket, UnaryOperator<PartSubtotal> change) {
    Cell cell = cell(bucket);
    cell.subtotal = change.apply(cell.subtotal);
    cell.group.isChanged = true;
    mark(cell);
  }

  private void mark(Cell cell) {
    if (!cell.isUnsent) {
      cell.isUnsent = true;
      unsent.add(cell);
    }
  }

  private Cell cell(Bucket bucket) {
    return cells.computeIfAbsent(
        bucket,
        made -> {
          Group group = groups.computeIfAbsent(Quarter.of(made), q -> new Group());
          Cell cell = new Cell(group);
          group.cells.add(cell);
          return cell;
        });
  }

  /** Marks all subtotals as changed. */
  public void markAll() {
    cells.values().forEach(this::mark);
  }

  /** Passes on the subtotals that changed since the last call. */
  public void takeChanged(Consumer<PartSubtotal> taker) {
    for (Cell cell : unsent) {
      cell.isUnsent = false;
      taker.accept(cell.subtotal);
    }
    unsent.clear();
  }

  @Override
  void writeChanges() {
    groups.forEach(
        (quarter, group) -> {
          if (group.isChanged) {
            log(quarter.key(), write(group.cells));
            group.isChanged = false;
          }
        });
  }

  private static byte[] write(List<Cell> cells) {
    AvroOutput out = new AvroOutput();
    out.number(cells.size());
    cells.forEach(cell -> out.bytes(StateFormats.PART_SUBTOTAL.write(cell.subtotal)));
    return out.toByteArray();
  }

  private static List<PartSubtotal> read(byte[] quarter) {
    List<PartSubtotal> subtotals = new ArrayList<>();
    for (byte[] subtotal : split(quarter)) {
      subtotals.add(StateFormats.PART_SUBTOTAL.read(subtotal, CHANGELOG));
    }
    return subtotals;
  }

  private static List<byte[]> split(byte[] quarter) {
    try {
      AvroInput in = new AvroInput(quarter, 0);
      List<byte[]> subtotals = new ArrayList<>();
      for (int left = in.integer(); left > 0; left--) {
        subtotals.add(in.bytes());
      }
      return subtotals;
    } catch (RuntimeException e) {
      throw UnreadableStateException.ofDamage(
          CHANGELOG, quarter.length + " bytes that are not the subtotals of a quarter", e);
    }
  }

  @Override
  void restore(Collection<KeyValue<byte[], byte[]>> records) {
    for (KeyValue<byte[], byte[]> record : records) {
      read(record.value).forEach(subtotal -> cell(subtotal.bucket()).subtotal = subtotal);
    }
  }

  @Override
  void forgetChanges() {
    groups.values().forEach(group -> group.isChanged = false);
  }

  /** Clears the memory; opening the store again restores it from the changelog. */
  @Override
  public void close() {
    super.close();
    cells.clear();
    groups.clear();
    unsent.clear();
  }

  @Override
  public boolean persistent() {
    return false;
  }
}
