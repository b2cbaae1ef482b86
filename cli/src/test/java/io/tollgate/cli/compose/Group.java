package io.tollgate.cli.compose;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.MemberDescription;

/** The application's consumer group, as the brokers describe it. */
final class Group implements AutoCloseable {
  private final Admin admin;
  private final String group;

  Group(String bootstrapServers, String group) {
    this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    this.group = group;
  }

  /** The partitions of a topic that each member reads; empty while the group does not exist. */
  Map<String, Set<Integer>> partitions(String topic) throws Exception {
    ConsumerGroupDescription described;
    try {
      described =
          admin.describeConsumerGroups(Set.of(group)).all().get(60, TimeUnit.SECONDS).get(group);
    } catch (java.util.concurrent.ExecutionException e) {
      return Map.of();
    }
    Map<String, Set<Integer>> partitions = new TreeMap<>();
    for (MemberDescription member : described.members()) {
      partitions.put(
          member.clientId(),
          member.assignment().topicPartitions().stream()
              .filter(partition -> partition.topic().equals(topic))
              .map(partition -> partition.partition())
              .collect(Collectors.toCollection(TreeSet::new)));
    }
    return partitions;
  }

  /** The broker that leads a partition. */
  int leader(String topic, int partition) throws Exception {
    return admin
        .describeTopics(Set.of(topic))
        .allTopicNames()
        .get(60, TimeUnit.SECONDS)
        .get(topic)
        .partitions()
        .get(partition)
        .leader()
        .id();
  }

  @Override
  public void close() {
    admin.close();
  }
}
