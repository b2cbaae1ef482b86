package io.tollgate.ops.cluster;

import io.tollgate.ops.doctor.Facts.PartitionState;
import io.tollgate.ops.doctor.Facts.TopicState;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.config.ConfigResource;

/** Reads the partitions and settings of topics, and the user's rights on them. */
final class TopicExam {
  private final Admin admin;
  private final Answers answers;
  private final BrokerExam configs;

  TopicExam(Admin admin, Answers answers) {
    this.admin = admin;
    this.answers = answers;
    this.configs = new BrokerExam(admin, answers);
  }

  Map<String, TopicState> read(Set<String> names) {
    Map<String, TopicState> topics = new TreeMap<>();
    answers
        .await(
            admin
                .describeTopics(
                    names, new DescribeTopicsOptions().includeAuthorizedOperations(true))
                .allTopicNames())
        .forEach((name, description) -> topics.put(name, state(description)));
    return topics;
  }

  private TopicState state(TopicDescription description) {
    return new TopicState(
        description.name(),
        description.partitions().stream().map(TopicExam::state).toList(),
        configs.settings(ConfigResource.Type.TOPIC, description.name()),
        ClusterExam.names(description.authorizedOperations()));
  }

  private static PartitionState state(TopicPartitionInfo partition) {
    boolean led = partition.leader() != null && !partition.leader().isEmpty();
    return new PartitionState(
        partition.partition(), led, partition.replicas().size(), partition.isr().size());
  }
}
