package io.tollgate.ops.doctor;

import io.tollgate.catalogue.Namespace;
import io.tollgate.catalogue.Topic;
import io.tollgate.ops.doctor.Facts.Access;
import io.tollgate.ops.doctor.Facts.Broker;
import io.tollgate.ops.doctor.Facts.Content;
import io.tollgate.ops.doctor.Facts.Disk;
import io.tollgate.ops.doctor.Facts.PartitionState;
import io.tollgate.ops.doctor.Facts.RegistryState;
import io.tollgate.ops.doctor.Facts.SubjectState;
import io.tollgate.ops.doctor.Facts.TopicState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** A cluster without faults, to which a test adds one fault. */
final class HealthyCluster {
  static final String CHANGELOG = "tollgate-shipments-changelog";
  static final String SEEN_EVENTS = "tollgate-seen-events-changelog";
  static final String REPARTITION = "tollgate-subtotals-by-bucket-repartition";

  private static final int WIDE = 6;
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Set<String> ALL =
      Set.of("READ", "WRITE", "CREATE", "DELETE", "DESCRIBE", "DESCRIBE_CONFIGS");

  private final Map<String, TopicState> topics = new TreeMap<>();
  private final List<Broker> brokers = new ArrayList<>();
  private final Map<String, Integer> features =
      new HashMap<>(Map.of("metadata.version", 30, "transaction.version", 2, "streams.version", 1));
  private final List<SubjectState> subjects = new ArrayList<>();
  private Needs needs = needs("classic", -1);
  private Instant registryClock = NOON;
  private Access access = new Access(ALL, Optional.of(ALL), "", "");
  private Content content = new Content(Optional.of("v7"), "", 2);

  HealthyCluster() {
    for (Topic topic : Topic.values()) {
      Map<String, String> settings = new HashMap<>(topic.settings());
      add(topic.baseName(), topic.partitions(WIDE), settings);
      subjects.add(
          new SubjectState(
              topic.baseName() + "-value", Optional.of(1), Optional.of(1), "BACKWARD_TRANSITIVE"));
    }
    // The application's user may not appoint officers.
    topic(Topic.OFFICERS.baseName(), t -> allowed(t, Set.of("READ", "DESCRIBE")));
    add(
        CHANGELOG,
        WIDE,
        Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1"));
    add(SEEN_EVENTS, WIDE, Map.of("cleanup.policy", "compact"));
    add(REPARTITION, WIDE, Map.of("cleanup.policy", "delete"));
    for (int id = 1; id <= 3; id++) {
      brokers.add(new Broker(id, brokerSettings(), List.of(disk(50, ""))));
    }
  }

  static Needs needs(String protocol, int replication) {
    return new Needs(
        Namespace.NONE,
        new Needs.Addresses("b:9092", "http://r:8081"),
        10_000,
        10_000,
        replication,
        1,
        protocol);
  }

  private static Map<String, String> brokerSettings() {
    return Map.of(
        "transaction.state.log.replication.factor", "3",
        "transaction.state.log.min.isr", "2",
        "offsets.topic.replication.factor", "3",
        "transaction.max.timeout.ms", "900000",
        "offsets.retention.minutes", "10080",
        "default.replication.factor", "3",
        "group.min.session.timeout.ms", "6000",
        "group.max.session.timeout.ms", "1800000",
        "auto.create.topics.enable", "false",
        "authorizer.class.name", "an.Authorizer");
  }

  static Disk disk(int percentFree, String fault) {
    return new Disk(
        "/data",
        OptionalLong.of(100_000_000_000L),
        OptionalLong.of(percentFree * 1_000_000_000L),
        fault);
  }

  private void add(String name, int partitions, Map<String, String> own) {
    Map<String, String> settings = new HashMap<>(own);
    settings.put("min.insync.replicas", "2");
    settings.put("compression.type", "producer");
    settings.put("max.message.bytes", "8388608");
    settings.put("unclean.leader.election.enable", "false");
    topics.put(name, new TopicState(name, partitions(partitions, 3, 3), settings, ALL));
  }

  static List<PartitionState> partitions(int count, int replicas, int inSync) {
    return IntStream.range(0, count)
        .mapToObj(i -> new PartitionState(i, true, replicas, inSync))
        .toList();
  }

  static TopicState with(TopicState topic, String key, String value) {
    Map<String, String> settings = new HashMap<>(topic.settings());
    settings.put(key, value);
    return new TopicState(topic.name(), topic.partitions(), settings, topic.allowed());
  }

  static TopicState laid(TopicState topic, List<PartitionState> partitions) {
    return new TopicState(topic.name(), partitions, topic.settings(), topic.allowed());
  }

  static TopicState allowed(TopicState topic, Set<String> operations) {
    return new TopicState(topic.name(), topic.partitions(), topic.settings(), operations);
  }

  static TopicState unreadable(TopicState topic) {
    return new TopicState(topic.name(), topic.partitions(), Map.of(), topic.allowed());
  }

  HealthyCluster topic(String name, UnaryOperator<TopicState> change) {
    topics.compute(name, (n, there) -> change.apply(there));
    return this;
  }

  HealthyCluster withoutTopics(String... names) {
    topics.keySet().removeAll(Set.of(names));
    return this;
  }

  HealthyCluster broker(String key, String value) {
    Broker first = brokers.get(0);
    Map<String, String> settings = new HashMap<>(first.settings());
    settings.put(key, value);
    brokers.set(0, new Broker(first.id(), settings, first.disks()));
    return this;
  }

  HealthyCluster brokers(Consumer<List<Broker>> change) {
    change.accept(brokers);
    return this;
  }

  HealthyCluster feature(String name, int level) {
    features.put(name, level);
    return this;
  }

  HealthyCluster subject(UnaryOperator<SubjectState> change) {
    subjects.set(0, change.apply(subjects.get(0)));
    return this;
  }

  HealthyCluster clock(int secondsAhead) {
    registryClock = NOON.plusSeconds(secondsAhead);
    return this;
  }

  HealthyCluster needing(Needs other) {
    needs = other;
    return this;
  }

  HealthyCluster access(Access other) {
    access = other;
    return this;
  }

  HealthyCluster content(Content other) {
    content = other;
    return this;
  }

  Facts facts() {
    return new Facts(
        needs,
        Part.of(brokers),
        Part.of(topics),
        Part.of(features),
        Part.of(new RegistryState(Optional.ofNullable(registryClock), NOON, subjects)),
        Part.of(access),
        Part.of(content));
  }
}
