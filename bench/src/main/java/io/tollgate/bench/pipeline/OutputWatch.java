package io.tollgate.bench.pipeline;

import io.tollgate.bench.cluster.Cluster;
import io.tollgate.bench.cluster.ProcessUsage;
import io.tollgate.bench.cluster.Worker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/**
 * Watches the {@code read_committed} end offsets of topics. It does not read records, because this
 * would take time from the measured program.
 */
final class OutputWatch {
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final Duration QUIET = Duration.ofSeconds(3);
  private static final Duration PATIENCE = Duration.ofMinutes(20);

  private final Cluster cluster;
  private final Worker worker;
  private final List<TopicPartition> partitions;
  private final List<Sample> samples = new ArrayList<>();

  /** The end offsets of all partitions, and the usage of broker and program at that time. */
  record Sample(
      long nanos, Map<TopicPartition, Long> ends, ProcessUsage broker, ProcessUsage worker) {
    long sum(String topic) {
      return ends.entrySet().stream()
          .filter(end -> end.getKey().topic().equals(topic))
          .mapToLong(Map.Entry::getValue)
          .sum();
    }

    boolean shows(Map<TopicPartition, Long> lastOffsets) {
      return lastOffsets.entrySet().stream()
          .allMatch(last -> ends.getOrDefault(last.getKey(), 0L) > last.getValue());
    }
  }

  OutputWatch(Cluster cluster, Worker worker, List<TopicPartition> partitions) {
    this.cluster = cluster;
    this.worker = worker;
    this.partitions = partitions;
  }

  /** Reads the offsets and usage now. */
  Sample look() {
    Sample sample =
        new Sample(
            System.nanoTime(),
            ends(cluster.admin()),
            ProcessUsage.of(cluster.broker()),
            ProcessUsage.of(worker.handle()));
    samples.add(sample);
    return sample;
  }

  /** Watches until a topic has at least this many offsets and no topic grows any more. */
  void awaitQuiet(String topic, long offsets) {
    Sample changed = look();
    long start = changed.nanos();
    while (true) {
      LockSupport.parkNanos(PAUSE.toNanos());
      if (!worker.isAlive()) {
        throw new IllegalStateException("the program under test has ended; see its log");
      }
      Sample now = look();
      if (!now.ends().equals(changed.ends())) {
        changed = now;
      } else if (now.nanos() - changed.nanos() > QUIET.toNanos() && now.sum(topic) >= offsets) {
        return;
      }
      if (now.nanos() - start > PATIENCE.toNanos()) {
        throw new IllegalStateException(
            "topic " + topic + " has only " + now.sum(topic) + " offsets after " + PATIENCE);
      }
    }
  }

  /** The first reading that includes all of these records. */
  Sample firstShowing(Map<TopicPartition, Long> lastOffsets) {
    return samples.stream().filter(sample -> sample.shows(lastOffsets)).findFirst().orElseThrow();
  }

  private Map<TopicPartition, Long> ends(Admin admin) {
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    partitions.forEach(partition -> asked.put(partition, OffsetSpec.latest()));
    ListOffsetsResult answer =
        admin.listOffsets(asked, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED));
    Map<TopicPartition, Long> ends = new HashMap<>();
    try {
      for (TopicPartition partition : partitions) {
        ends.put(partition, answer.partitionResult(partition).get().offset());
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("the end offsets of the topics cannot be read", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
    return ends;
  }
}
