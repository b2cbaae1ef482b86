package io.tollgate.ops.doctor;

import static io.tollgate.ops.doctor.CheckStatus.FAIL;
import static io.tollgate.ops.doctor.CheckStatus.WARN;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.tollgate.ops.doctor.Facts.PartitionState;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Faults of topics, with the results that the doctor must report. */
final class TopicFaults {
  private static final String SHIPMENTS = "tollgate.shipments.v1";
  private static final String DECISIONS = "tollgate.decisions.v1";
  private static final String QUARTERS = "tollgate.quarterly-revenue.v1";
  private static final String MANIFEST = "tollgate.ref.manifest.v1";

  private TopicFaults() {}

  static Arguments wrong(
      Consumer<HealthyCluster> fault, CheckStatus verdict, String found, String fix) {
    return arguments(fault, verdict, found, fix);
  }

  static Stream<Arguments> topics() {
    return Stream.of(
        wrong(
            c -> c.withoutTopics(DECISIONS, MANIFEST),
            FAIL,
            "missing: tollgate.decisions.v1, tollgate.ref.manifest.v1",
            "tollgate topics create --partitions 6 --bootstrap-servers b:9092"),
        wrong(
            c ->
                c.topic(DECISIONS, t -> HealthyCluster.laid(t, HealthyCluster.partitions(4, 3, 3))),
            FAIL,
            "tollgate.decisions.v1 has 4 partitions, not 6",
            "kafka-topics.sh --delete --topic tollgate.decisions.v1"),
        wrong(
            c -> c.topic(MANIFEST, t -> HealthyCluster.laid(t, HealthyCluster.partitions(2, 3, 3))),
            FAIL,
            "tollgate.ref.manifest.v1 has 2 partitions, not 1",
            "another --run-id"),
        wrong(
            c -> c.topic(DECISIONS, t -> HealthyCluster.with(t, "cleanup.policy", "compact")),
            FAIL,
            "tollgate.decisions.v1: cleanup.policy is compact, not delete",
            "kafka-configs.sh --bootstrap-server b:9092 --alter --entity-type topics --entity-name"
                + " tollgate.decisions.v1 --add-config cleanup.policy=delete"),
        wrong(
            c -> c.topic(QUARTERS, t -> HealthyCluster.with(t, "cleanup.policy", "delete")),
            FAIL,
            "cleanup.policy is delete, not compact",
            "--add-config cleanup.policy=compact"),
        wrong(
            c -> c.topic(SHIPMENTS, t -> HealthyCluster.with(t, "retention.ms", "604800000")),
            FAIL,
            "retention.ms is 604800000, not -1",
            "--add-config retention.ms=-1"),
        wrong(
            c -> c.topic(SHIPMENTS, t -> HealthyCluster.with(t, "compression.type", "gzip")),
            WARN,
            "compression.type is gzip",
            "--add-config compression.type=producer"),
        wrong(
            c -> c.topic(SHIPMENTS, t -> HealthyCluster.with(t, "max.message.bytes", "1048587")),
            FAIL,
            "tollgate.shipments.v1: max.message.bytes is 1048587, less than 1048588",
            "--add-config max.message.bytes=1048588"),
        wrong(
            c -> c.topic(DECISIONS, t -> HealthyCluster.with(t, "max.message.bytes", "1048587")),
            FAIL,
            "tollgate.decisions.v1: max.message.bytes is 1048587, less than 8388608",
            "--add-config max.message.bytes=8388608"),
        wrong(
            c -> c.topic(DECISIONS, t -> HealthyCluster.with(t, "max.message.bytes", "1048588")),
            WARN,
            "tollgate.decisions.v1: max.message.bytes is 1048588, less than 8388608",
            "--add-config max.message.bytes=8388608"),
        wrong(
            c -> c.topic(SHIPMENTS, HealthyCluster::unreadable),
            WARN,
            "tollgate.shipments.v1: this user may not read its settings",
            "DESCRIBE_CONFIGS"));
  }

  static Stream<Arguments> replication() {
    return Stream.of(
        wrong(
            c ->
                c.topic(DECISIONS, t -> HealthyCluster.laid(t, HealthyCluster.partitions(6, 1, 1))),
            FAIL,
            "tollgate.decisions.v1: 1 replica",
            "kafka-reassign-partitions.sh"),
        wrong(
            c ->
                c.topic(DECISIONS, t -> HealthyCluster.laid(t, HealthyCluster.partitions(6, 2, 2))),
            WARN,
            "tollgate.decisions.v1: 2 replicas",
            "kafka-reassign-partitions.sh"),
        wrong(
            c -> c.topic(DECISIONS, t -> HealthyCluster.with(t, "min.insync.replicas", "1")),
            FAIL,
            "min.insync.replicas is 1 with 3 replicas",
            "--add-config min.insync.replicas=2"),
        wrong(
            c -> c.topic(DECISIONS, t -> HealthyCluster.with(t, "min.insync.replicas", "3")),
            FAIL,
            "min.insync.replicas is 3 with 3 replicas",
            "--add-config min.insync.replicas=2"),
        wrong(
            c ->
                c.topic(
                    DECISIONS,
                    t -> HealthyCluster.with(t, "unclean.leader.election.enable", "true")),
            FAIL,
            "unclean.leader.election.enable is true",
            "--add-config unclean.leader.election.enable=false"),
        wrong(
            c -> c.topic(MANIFEST, t -> HealthyCluster.laid(t, HealthyCluster.partitions(1, 3, 2))),
            WARN,
            "tollgate.ref.manifest.v1 partition 0: 2 of 3 replicas are in sync",
            "--under-replicated-partitions"),
        wrong(
            c ->
                c.topic(
                    MANIFEST,
                    t -> HealthyCluster.laid(t, List.of(new PartitionState(0, false, 3, 0)))),
            FAIL,
            "tollgate.ref.manifest.v1 partition 0 has no leader",
            "start the missing broker"));
  }

  static Stream<Arguments> internalTopics() {
    return Stream.of(
        wrong(
            c ->
                c.topic(
                    HealthyCluster.CHANGELOG,
                    t -> HealthyCluster.with(t, "max.message.bytes", "1048588")),
            WARN,
            "tollgate-shipments-changelog: max.message.bytes is 1048588, less than 8388608",
            "--add-config max.message.bytes=8388608"),
        wrong(
            c ->
                c.topic(
                    HealthyCluster.CHANGELOG,
                    t -> HealthyCluster.laid(t, HealthyCluster.partitions(4, 3, 3))),
            FAIL,
            "tollgate-shipments-changelog has 4 partitions, but the shipments topic has 6",
            "Reset"),
        wrong(
            c ->
                c.topic(
                    HealthyCluster.SEEN_EVENTS,
                    t -> HealthyCluster.with(t, "cleanup.policy", "delete")),
            FAIL,
            "tollgate-seen-events-changelog: cleanup.policy is delete, but it must be",
            "--add-config cleanup.policy=compact"),
        wrong(
            c ->
                c.topic(
                    HealthyCluster.CHANGELOG,
                    t -> HealthyCluster.with(t, "cleanup.policy", "compact")),
            FAIL,
            "tollgate-shipments-changelog: cleanup.policy is compact, but it must be",
            "--add-config cleanup.policy=delete"),
        wrong(
            c ->
                c.topic(
                    HealthyCluster.CHANGELOG,
                    t -> HealthyCluster.with(t, "retention.ms", "604800000")),
            FAIL,
            "tollgate-shipments-changelog: retention.ms is 604800000, but it must be",
            "--add-config retention.ms=-1"),
        wrong(
            c ->
                c.topic(
                    HealthyCluster.REPARTITION,
                    t -> HealthyCluster.with(t, "cleanup.policy", "compact")),
            FAIL,
            "repartition: cleanup.policy is compact, but it must be",
            "--add-config cleanup.policy=delete"),
        wrong(
            c ->
                c.topic(
                    HealthyCluster.CHANGELOG,
                    t -> HealthyCluster.allowed(t, Set.of("READ", "DELETE"))),
            FAIL,
            "WRITE on topics that begin with tollgate- is not allowed",
            "--operation WRITE --topic tollgate- --resource-pattern-type prefixed"));
  }
}
