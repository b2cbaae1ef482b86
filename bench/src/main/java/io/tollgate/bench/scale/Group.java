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

/** The group of an installation's threads: who has joined, and which partitions each has. */
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
        throw new IllegalStateException(threads + " threads have not joined: " + group);
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  /** How many partitions of the input each thread has, as in {@code 2+2}, the most first. */
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

  /** Null while there is no group yet. */
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
