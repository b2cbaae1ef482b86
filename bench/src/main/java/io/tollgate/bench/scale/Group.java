package io.tollgate.bench.scale;

import io.tollgate.bench.bed.Installation;
import io.tollgate.catalogue.Topic;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.common.GroupState;

/** The consumer group of an installation's threads: its members and their partitions. */
final class Group {
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Installation installation;

  Group(Installation installation) {
    this.installation = installation;
  }

  /** Waits until this many threads have joined and partitions are assigned. */
  void awaitMembers(int threads) {
    long start = System.nanoTime();
    while (true) {
      ConsumerGroupDescription group = describe();
      if (group != null
          && group.groupState() == GroupState.STABLE
          && group.members().size() == threads) {
        return;
      }
      if (System.nanoTime() - start > PATIENCE.toNanos()) {
        throw new IllegalStateException(
            "not all "
                + threads
                + " threads have joined the group; see the instances' logs: "
                + group);
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  /** The number of input partitions of each thread, such as {@code 2+2}, the largest first. */
  String shares() {
    Collection<MemberDescription> members = describe().members();
    return members.stream()
        .map(this::inputs)
        .sorted((a, b) -> Long.compare(b, a))
        .map(String::valueOf)
        .collect(Collectors.joining("+"));
  }

  private long inputs(MemberDescription member) {
    String topic = installation.names().topic(Topic.SHIPMENTS);
    return member.assignment().topicPartitions().stream()
        .filter(partition -> partition.topic().equals(topic))
        .count();
  }

  /** Reads the group; null if it does not exist yet. */
  private ConsumerGroupDescription describe() {
    String id = installation.names().applicationId();
    try {
      return installation
          .cluster()
          .admin()
          .describeConsumerGroups(List.of(id))
          .describedGroups()
          .get(id)
          .get();
    } catch (ExecutionException e) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
