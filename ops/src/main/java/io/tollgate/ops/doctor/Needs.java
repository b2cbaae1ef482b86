package io.tollgate.ops.doctor;

import io.tollgate.catalogue.Namespace;

/**
 * What the application needs of the cluster.
 *
 * @param transactionTimeoutMs the longest time that its transactions take
 * @param sessionTimeoutMs after which silence the brokers count it as dead, with {@code
 *     group.protocol=classic}
 * @param internalReplication replicas of its internal topics; -1: the brokers' default
 * @param standbys warm copies of its state
 * @param groupProtocol classic or streams
 */
public record Needs(
    Namespace names,
    Addresses addresses,
    long transactionTimeoutMs,
    long sessionTimeoutMs,
    int internalReplication,
    int standbys,
    String groupProtocol) {

  /** The addresses of brokers and registry, for the commands that fix a fault. */
  public record Addresses(String bootstrapServers, String registryUrl) {}

  /** The prefix of the topics that Kafka Streams creates for it. */
  String internalPrefix() {
    return names.applicationId() + "-";
  }

  /** Whether Kafka Streams creates a topic for the application. */
  public boolean isInternal(String topic) {
    return topic.startsWith(internalPrefix())
        && (topic.endsWith("-changelog") || topic.endsWith("-repartition"));
  }

  /** A command that changes a setting of a topic. */
  String alterTopic(String topic, String setting) {
    return "kafka-configs.sh --bootstrap-server %s --alter --entity-type topics --entity-name %s --add-config %s"
        .formatted(addresses.bootstrapServers(), topic, setting);
  }

  /** The options with which Tollgate's commands reach this installation. */
  String options() {
    String runId = names.prefix().isEmpty() ? "" : " --run-id " + names.prefix();
    return "--bootstrap-servers "
        + addresses.bootstrapServers()
        + " --schema-registry "
        + addresses.registryUrl()
        + runId;
  }

  /** The option that names the run id, after a space; blank without a run id. */
  String runIdOption() {
    return names.prefix().isEmpty() ? "" : " --run-id " + names.prefix();
  }
}
