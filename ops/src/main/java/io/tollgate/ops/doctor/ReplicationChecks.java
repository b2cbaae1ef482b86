package io.tollgate.ops.doctor;

import io.tollgate.ops.doctor.Facts.PartitionState;
import io.tollgate.ops.doctor.Facts.TopicState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether a broker may be lost: copies, those that have to be in step, and those that are. */
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
                  + " topics have 3 copies or more, of which 2 or more have to be written"));
    }
    findings.addAll(health(needs, topics));
    return findings;
  }

  private static Optional<CheckResult> copies(Needs needs, TopicState topic) {
    int copies = topic.replicas();
    if (copies >= COPIES) {
      return Optional.empty();
    }
    String found = topic.name() + ": " + copies + (copies == 1 ? " copy" : " copies");
    String fix =
        "kafka-reassign-partitions.sh --bootstrap-server %s --reassignment-json-file FILE --execute,"
                .formatted(needs.addresses().bootstrapServers())
            + " with three brokers in each \"replicas\" of FILE";
    return Optional.of(
        copies < 2
            ? CheckResult.fail(
                REPLICATION, found, "a broker that is lost takes its records along", fix)
            : CheckResult.warn(
                REPLICATION,
                found,
                "with one broker down nothing can be written safely; three copies are usual",
                fix));
  }

  private static Optional<CheckResult> minInsync(Needs needs, TopicState topic) {
    String found = topic.settings().get(MIN_INSYNC);
    int copies = topic.replicas();
    if (found == null || copies < 2) {
      return Optional.empty();
    }
    int least = Integer.parseInt(found);
    // Two copies that both have to be written are what two copies can give.
    if (least >= 2 && least <= Math.max(2, copies - 1)) {
      return Optional.empty();
    }
    String why =
        least < 2
            ? "a record counts as written when one broker has it, and is lost with that broker"
            : "one broker that is down stops every write";
    String words = "%s: %s is %s with %d copies".formatted(topic.name(), MIN_INSYNC, found, copies);
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
                "a broker that was behind may lead and throw away what was written and confirmed",
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
      findings.add(CheckResult.ok(HEALTH, partitions + " partitions have a leader and all copies"));
    }
    return findings;
  }

  private static Optional<CheckResult> health(
      Needs needs, TopicState topic, PartitionState partition) {
    String name = topic.name() + " partition " + partition.partition();
    String fix =
        "start the broker that is missing; kafka-topics.sh --bootstrap-server %s --describe"
                .formatted(needs.addresses().bootstrapServers())
            + " --under-replicated-partitions lists them";
    if (!partition.hasLeader()) {
      return Optional.of(
          CheckResult.fail(HEALTH, name + " has no leader", "it is neither read nor written", fix));
    }
    if (partition.inSync() < partition.replicas()) {
      String found =
          "%s: %d of %d copies are in step"
              .formatted(name, partition.inSync(), partition.replicas());
      return Optional.of(
          CheckResult.warn(HEALTH, found, "the next loss may stop it, or lose what it holds", fix));
    }
    return Optional.empty();
  }
}
