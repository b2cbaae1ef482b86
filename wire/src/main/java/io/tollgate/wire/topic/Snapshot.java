package io.tollgate.wire.topic;

import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * The part of a log between a consumer's positions and fixed ends. A visit keeps only the records
 * of one poll in memory, however long the log is. Not thread-safe.
 *
 * @param consumer a consumer that is assigned to exactly the partitions of {@code ends}
 * @param ends the offset of each partition at which the snapshot ends, exclusive
 */
record Snapshot<K, V>(Consumer<K, V> consumer, Map<TopicPartition, Long> ends) {
  private static final Duration WAIT = Duration.ofMillis(100);

  /** How a visit ended. */
  enum Visit {
    /** Every record was visited. */
    COMPLETE,
    /** The visitor stopped the visit. */
    STOPPED,
    /** The time ran out before the end. */
    TIMED_OUT
  }

  /**
   * How long a visit waits for the brokers.
   *
   * @param isRenewed whether the time restarts at every progress
   */
  record Patience(Duration time, boolean isRenewed) {}

  Snapshot {
    ends = Map.copyOf(ends);
  }

  /** Whether the consumer has passed every end. */
  boolean isRead() {
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }

  /**
   * Visits the records in their order within a partition. After a complete visit the consumer is
   * positioned at the ends, so that the next poll returns the first record after the snapshot.
   *
   * @param visitor returns false to stop
   */
  Visit visit(Patience patience, Predicate<ConsumerRecord<K, V>> visitor) {
    long began = System.nanoTime();
    while (!isRead()) {
      long before = progress();
      for (ConsumerRecord<K, V> record : consumer.poll(WAIT)) {
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        if (record.offset() < ends.get(partition) && !visitor.test(record)) {
          return Visit.STOPPED;
        }
      }
      long now = System.nanoTime();
      if (patience.isRenewed() && progress() > before) {
        began = now;
      } else if (now - began > patience.time().toNanos() && !isRead()) {
        return Visit.TIMED_OUT;
      }
    }
    ends.forEach(
        (partition, end) -> {
          if (consumer.position(partition) > end) {
            consumer.seek(partition, end);
          }
        });
    return Visit.COMPLETE;
  }

  private long progress() {
    return ends.keySet().stream().mapToLong(consumer::position).sum();
  }
}
