package io.tollgate.projection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Two partitions in memory: the record at an offset is the number 10 * offset + partition. Each
 * poll returns one record of each partition.
 */
public final class ListSource implements Source<Long> {
  public static final String TOPIC = "numbers";

  private final AtomicLong end;
  private final long endAtOpening;
  private final long[] next = new long[2];

  /**
   * Opens the source.
   *
   * @param end the number of records in each partition; may grow
   */
  public ListSource(AtomicLong end) {
    this.end = end;
    this.endAtOpening = end.get();
  }

  /** All records of both partitions. */
  public static List<Long> all(long end) {
    List<Long> all = new ArrayList<>();
    for (long offset = 0; offset < end; offset++) {
      all.add(10 * offset);
      all.add(10 * offset + 1);
    }
    return all;
  }

  /** The offsets of both partitions. */
  public static Offsets at(long first, long second) {
    return Offsets.of(TOPIC, 0, first).with(Offsets.of(TOPIC, 1, second));
  }

  @Override
  public List<Long> poll(Duration wait) {
    List<Long> some = new ArrayList<>();
    for (int partition = 0; partition < next.length; partition++) {
      if (next[partition] < end.get()) {
        some.add(10 * next[partition] + partition);
        next[partition]++;
      }
    }
    return some;
  }

  @Override
  public Offsets offsets() {
    return at(next[0], next[1]);
  }

  @Override
  public Offsets ends() {
    return at(endAtOpening, endAtOpening);
  }

  @Override
  public void seek(Offsets offsets) {
    for (int partition = 0; partition < next.length; partition++) {
      next[partition] = offsets.of(new Offsets.Partition(TOPIC, partition)).orElse(next[partition]);
    }
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
