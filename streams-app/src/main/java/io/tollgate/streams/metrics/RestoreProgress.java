package io.tollgate.streams.metrics;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;

/** Counts the records still to be restored from changelogs. Thread-safe. */
public final class RestoreProgress implements StateRestoreListener {
  private final Map<TopicPartition, Long> remaining = new ConcurrentHashMap<>();
  private final LongAdder restored = new LongAdder();

  /** The number of changelog partitions being restored. */
  public int partitions() {
    return remaining.size();
  }

  /** The number of offsets still to be read. */
  long remaining() {
    return remaining.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The number of records restored since the start. */
  long restored() {
    return restored.sum();
  }

  @Override
  public void onRestoreStart(TopicPartition partition, String store, long from, long to) {
    remaining.put(partition, to - from);
  }

  @Override
  public void onBatchRestored(TopicPartition partition, String store, long end, long records) {
    restored.add(records);
    remaining.computeIfPresent(partition, (same, left) -> Math.max(0, left - records));
  }

  @Override
  public void onRestoreEnd(TopicPartition partition, String store, long total) {
    remaining.remove(partition);
  }

  @Override
  public void onRestoreSuspended(TopicPartition partition, String store, long total) {
    remaining.remove(partition);
  }
}
