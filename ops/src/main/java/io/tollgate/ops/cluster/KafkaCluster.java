package io.tollgate.ops.cluster;

import io.tollgate.ops.lag.ClusterView;
import io.tollgate.ops.lag.Ends;
import io.tollgate.ops.lag.GroupOffsets;
import io.tollgate.ops.lag.Observation;
import io.tollgate.ops.lag.TopicPart;
import io.tollgate.wire.topic.ClusterConnection;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** A cluster, read through Kafka's admin client and a consumer without a group. For one thread. */
public final class KafkaCluster implements ClusterView, AutoCloseable {
  private static final int TIMEOUT_MS = 30_000;

  private final Admin admin;
  private final Answers answers;
  private final GroupReader groups;
  private final LagReader log;

  private KafkaCluster(ClusterConnection connection, Admin admin) {
    this.admin = admin;
    this.answers = new Answers(connection.bootstrapServers());
    this.groups = new GroupReader(admin, answers);
    this.log = new LagReader(connection);
  }

  /**
   * Connects to a cluster.
   *
   * @throws ClusterException if the addresses cannot be used
   */
  public static KafkaCluster connect(ClusterConnection connection) {
    Map<String, Object> settings = connection.properties();
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MS / 2);
    try {
      return new KafkaCluster(connection, Admin.create(settings));
    } catch (KafkaException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new ClusterException(
          "cannot connect to the brokers at %s: %s"
              .formatted(connection.bootstrapServers(), cause.getMessage()),
          e);
    }
  }

  @Override
  public String clusterId() {
    return answers.await(admin.describeCluster().clusterId());
  }

  @Override
  public List<String> groups() {
    return groups.names();
  }

  @Override
  public Observation observe(Collection<String> wanted) {
    List<GroupOffsets> commits = groups.read(wanted);
    Set<String> topics = new TreeSet<>();
    commits.forEach(group -> group.committed().keySet().forEach(part -> topics.add(part.topic())));
    Set<TopicPart> parts = parts(topics);
    return new Observation(
        commits.stream().map(group -> whole(group, parts)).toList(), ends(parts));
  }

  @Override
  public Map<TopicPart, Ends> ends(Collection<String> topics) {
    return ends(parts(topics));
  }

  /**
   * If a group reads one partition of a topic, it reads all: the others may have unread records.
   */
  private static GroupOffsets whole(GroupOffsets group, Set<TopicPart> parts) {
    Set<String> topics =
        group.committed().keySet().stream().map(TopicPart::topic).collect(Collectors.toSet());
    TreeMap<TopicPart, OptionalLong> all = new TreeMap<>(group.committed());
    parts.stream()
        .filter(part -> topics.contains(part.topic()))
        .forEach(part -> all.putIfAbsent(part, OptionalLong.empty()));
    return new GroupOffsets(group.group(), group.type(), group.state(), group.members(), all);
  }

  private Set<TopicPart> parts(Collection<String> topics) {
    Set<TopicPart> parts = new TreeSet<>();
    admin
        .describeTopics(topics)
        .topicNameValues()
        .forEach(
            (name, asked) ->
                answers
                    .awaitIfThere(asked, UnknownTopicOrPartitionException.class)
                    .map(TopicDescription::partitions)
                    .ifPresent(
                        some -> some.forEach(p -> parts.add(new TopicPart(name, p.partition())))));
    return parts;
  }

  private Map<TopicPart, Ends> ends(Set<TopicPart> parts) {
    Map<TopicPart, Long> earliest = offsets(parts, part -> OffsetSpec.earliest());
    Map<TopicPart, Long> latest = offsets(parts, part -> OffsetSpec.latest());
    Map<TopicPart, Ends> ends = new HashMap<>();
    for (TopicPart part : parts) {
      if (earliest.containsKey(part) && latest.containsKey(part)) {
        ends.put(part, new Ends(earliest.get(part), latest.get(part)));
      }
    }
    return ends;
  }

  private Map<TopicPart, Long> offsets(Set<TopicPart> parts, Function<TopicPart, OffsetSpec> spec) {
    Map<TopicPartition, TopicPart> asked =
        parts.stream().collect(Collectors.toMap(KafkaCluster::kafkas, Function.identity()));
    ListOffsetsResult result =
        admin.listOffsets(
            asked.entrySet().stream()
                .collect(
                    Collectors.toMap(Map.Entry::getKey, entry -> spec.apply(entry.getValue()))));
    Map<TopicPart, Long> found = new HashMap<>();
    asked.forEach(
        (partition, part) -> {
          KafkaFuture<ListOffsetsResult.ListOffsetsResultInfo> answer =
              result.partitionResult(partition);
          answers
              .awaitIfThere(answer, UnknownTopicOrPartitionException.class)
              .ifPresent(info -> found.put(part, info.offset()));
        });
    return found;
  }

  static TopicPartition kafkas(TopicPart part) {
    return new TopicPartition(part.topic(), part.partition());
  }

  @Override
  public OptionalLong countRecords(TopicPart part, long from, long to) {
    return log.countRecords(part, from, to);
  }

  @Override
  public OptionalLong timestampAt(TopicPart part, long offset) {
    return log.timestampAt(part, offset);
  }

  @Override
  public void close() {
    log.close();
    admin.close(Duration.ZERO);
  }
}
