package io.tollgate.ops.doctor;

import io.tollgate.ops.doctor.Facts.PartitionState;
import io.tollgate.ops.doctor.Facts.TopicState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether the cluster survives the loss of a broker: replicas, required and actual in-sync ones.
 */
final class ReplicationChecks {
  private static final String REPLICATION = "replication";
  private static final String MIN_INSYNC = "min.insync.replicas";
  private static final String UNCLEAN = "unclean.leader.election.enable";
  private static final String HEALTH = "partitions in step";
  private static final int COPIES = 3;

  private ReplicationChecks() {}

  static List<CheckResult> of(Needs needs, Map<String, TopicState> topics) {
    List<CheckResult> findings = new ArrayList<>();
    for (TopicState topic : topics.values()) {
      copies(needs, topic).ifPresent(findings::add);
      minInsync(needs, topic).ifPresent(findings::add);
      unclean(needs, topic).ifPresent(findings::add);
    }
    if (findings.isEmpty() && !topics.isEmpty()) {
      findings.add(
          CheckResult.ok(
              REPLICATION,
              topics.size()
                  + " topics have at least 3 replicas, and a write needs at least 2 of them"));
    }
    findings.addAll(health(needs, topics));
    return findings;
  }

  private static Optional<CheckResult> copies(Needs needs, TopicState topic) {
    int copies = topic.replicas();
    if (copies >= COPIES) {
      return Optional.empty();
    }
    String found = topic.name() + ": " + copies + (copies == 1 ? " replica" : " replicas");
    String fix =
        "kafka-reassign-partitions.sh --bootstrap-server %s --reassignment-json-file FILE --execute,"
                .formatted(needs.addresses().bootstrapServers())
            + " with three brokers in each \"replicas\" of FILE";
    return Optional.of(
        copies < 2
            ? CheckResult.fail(
                REPLICATION, found, "if this broker fails, its records are lost", fix)
            : CheckResult.warn(
                REPLICATION,
                found,
                "if one broker fails, no write is safe; three replicas are usual",
                fix));
  }

  private static Optional<CheckResult> minInsync(Needs needs, TopicState topic) {
    String found = topic.settings().get(MIN_INSYNC);
    int copies = topic.replicas();
    if (found == null || copies < 2) {
      return Optional.empty();
    }
    int least = Integer.parseInt(found);
    // With two replicas, a minimum of two is the best possible.
    if (least >= 2 && least <= Math.max(2, copies - 1)) {
      return Optional.empty();
    }
    String why =
        least < 2
            ? "a write counts when one broker has the record, and the record is lost with that broker"
            : "one failed broker stops every write";
    String words =
        "%s: %s is %s with %d replicas".formatted(topic.name(), MIN_INSYNC, found, copies);
    return Optional.of(
        CheckResult.fail(
            REPLICATION, words, why, needs.alterTopic(topic.name(), MIN_INSYNC + "=2")));
  }

  private static Optional<CheckResult> unclean(Needs needs, TopicState topic) {
    return Boolean.parseBoolean(topic.settings().get(UNCLEAN))
        ? Optional.of(
            CheckResult.fail(
                REPLICATION,
                topic.name() + ": " + UNCLEAN + " is true",
                "a broker that lags may become leader and drop acknowledged records",
                needs.alterTopic(topic.name(), UNCLEAN + "=false")))
        : Optional.empty();
  }

  private static List<CheckResult> health(Needs needs, Map<String, TopicState> topics) {
    List<CheckResult> findings = new ArrayList<>();
    int partitions = 0;
    for (TopicState topic : topics.values()) {
      for (PartitionState partition : topic.partitions()) {
        partitions++;
        health(needs, topic, partition).ifPresent(findings::add);
      }
    }
    if (findings.isEmpty() && partitions > 0) {
      findings.add(
          CheckResult.ok(
              HEALTH, partitions + " partitions have a leader and all replicas in sync"));
    }
    return findings;
  }

  private static Optional<CheckResult> health(
      Needs needs, TopicState topic, PartitionState partition) {
    String name = topic.name() + " partition " + partition.partition();
    String fix =
        "start the missing broker; kafka-topics.sh --bootstrap-server %s --describe"
                .formatted(needs.addresses().bootstrapServers())
            + " --under-replicated-partitions lists them";
    if (!partition.hasLeader()) {
      return Optional.of(
          CheckResult.fail(
              HEALTH, name + " has no leader", "clients can neither read nor write it", fix));
    }
    if (partition.inSync() < partition.replicas()) {
      String found =
          "%s: %d of %d replicas are in sync"
              .formatted(name, partition.inSync(), partition.replicas());
      return Optional.of(
          CheckResult.warn(
              HEALTH, found, "the next failure may stop the partition or lose its records", fix));
    }
    return Optional.empty();
  }
}
