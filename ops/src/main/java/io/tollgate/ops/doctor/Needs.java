package io.tollgate.ops.doctor;

import io.tollgate.catalogue.Namespace;

/**
 * What the application will ask of the cluster.
 *
 * @param transactionTimeoutMs how long its transactions may take
 * @param sessionTimeoutMs after how long it is thought dead, with {@code group.protocol=classic}
 * @param internalReplication copies of its internal topics; -1: as the brokers are set
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

  /** Where the brokers and the registry are, for the commands that fix a finding. */
  public record Addresses(String bootstrapServers, String registryUrl) {}

  /** How the names of the topics that Kafka Streams makes for it begin. */
  String internalPrefix() {
    return names.applicationId() + "-";
  }

  /** Whether a topic is one that Kafka Streams makes for the application. */
  public boolean isInternal(String topic) {
    return topic.startsWith(internalPrefix())
        && (topic.endsWith("-changelog") || topic.endsWith("-repartition"));
  }

  /** A command that changes a setting of a topic. */
  String alterTopic(String topic, String setting) {
    return "kafka-configs.sh --bootstrap-server %s --alter --entity-type topics --entity-name %s --add-config %s"
        .formatted(addresses.bootstrapServers(), topic, setting);
  }

  /** The options with which commands of Tollgate reach this installation. */
  String options() {
    String runId = names.prefix().isEmpty() ? "" : " --run-id " + names.prefix();
    return "--bootstrap-servers "
        + addresses.bootstrapServers()
        + " --schema-registry "
        + addresses.registryUrl()
        + runId;
  }

  /** The option that names an installation, with a blank before it. */
  String runIdOption() {
    return names.prefix().isEmpty() ? "" : " --run-id " + names.prefix();
  }
}
