package io.tollgate.bench.bed;

import io.tollgate.bench.cluster.Worker;
import io.tollgate.catalogue.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * The progress of an installation. An event is done when its offset is committed, because its
 * decision and levy due are committed in the same transaction. Reading offsets costs far less than
 * reading records.
 */
public final class Progress {
  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  private final Installation installation;
  private final List<Worker> workers;

  /** Watches some instances of an installation. */
  public Progress(Installation installation, List<Worker> workers) {
    this.installation = installation;
    this.workers = List.copyOf(workers);
  }

  /**
   * Waits until events are done.
   *
   * @param lastOffsets the last event of each partition
   * @return the {@link System#nanoTime} at which this was seen
   */
  public long await(Map<Integer, Long> lastOffsets) {
    long start = System.nanoTime();
    while (!isDone(lastOffsets)) {
      if (!workers.stream().allMatch(Worker::isAlive)) {
        throw new IllegalStateException("the program under test has ended; see its log");
      }
      if (System.nanoTime() - start > PATIENCE.toNanos()) {
        throw new IllegalStateException(
            "the events are not done after " + PATIENCE + "; see the program's log");
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    return System.nanoTime();
  }

  private boolean isDone(Map<Integer, Long> lastOffsets) {
    Map<TopicPartition, OffsetAndMetadata> committed = committed();
    String topic = installation.names().topic(Topic.SHIPMENTS);
    return lastOffsets.entrySet().stream()
        .allMatch(
            last -> {
              OffsetAndMetadata next = committed.get(new TopicPartition(topic, last.getKey()));
              return next != null && next.offset() > last.getValue();
            });
  }

  private Map<TopicPartition, OffsetAndMetadata> committed() {
    String group = installation.names().applicationId();
    try {
      return installation
          .cluster()
          .admin()
          .listConsumerGroupOffsets(group)
          .partitionsToOffsetAndMetadata()
          .get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(
          "the committed offsets of group " + group + " cannot be read", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
