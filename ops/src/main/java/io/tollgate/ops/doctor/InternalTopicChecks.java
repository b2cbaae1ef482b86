package io.tollgate.ops.doctor;

import io.tollgate.catalogue.Store;
import io.tollgate.catalogue.Topic;
import io.tollgate.ops.doctor.Facts.TopicState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The topics that Kafka Streams has made for the application: its state and its repartitioning. */
final class InternalTopicChecks {
  private static final String INTERNAL = "internal topics";
  private static final String CHANGELOG = "-changelog";
  private static final String POLICY = "cleanup.policy";

  private InternalTopicChecks() {}

  static List<CheckResult> of(Needs needs, Map<String, TopicState> topics) {
    List<TopicState> internal =
        topics.values().stream().filter(topic -> needs.isInternal(topic.name())).toList();
    if (internal.isEmpty()) {
      return List.of(
          CheckResult.ok(
              INTERNAL, "there are none yet; the application makes them when it starts"));
    }
    List<CheckResult> findings = new ArrayList<>();
    for (TopicState topic : internal) {
      findings.addAll(partitions(needs, topic, topics));
      findings.addAll(cleaning(needs, topic));
    }
    if (findings.isEmpty()) {
      findings.add(
          CheckResult.ok(
              INTERNAL, internal.size() + " have the shipments' partitions and keep their state"));
    }
    return findings;
  }

  private static List<CheckResult> partitions(
      Needs needs, TopicState topic, Map<String, TopicState> topics) {
    TopicState shipments = topics.get(needs.names().topic(Topic.SHIPMENTS));
    int found = topic.partitions().size();
    if (shipments == null || shipments.partitions().size() == found) {
      return List.of();
    }
    return List.of(
        CheckResult.fail(
            INTERNAL,
            "%s has %d partitions, and the shipments have %d"
                .formatted(topic.name(), found, shipments.partitions().size()),
            "it was made for other topics of that name: the application refuses to start with it",
            "docs/OPERATIONS.md, \"Reset\": the state is made anew from the shipments"));
  }

  private static List<CheckResult> cleaning(Needs needs, TopicState topic) {
    if (topic.settings().isEmpty()) {
      return List.of(TopicChecks.unreadable(topic));
    }
    List<CheckResult> findings = new ArrayList<>();
    wanted(needs, topic.name())
        .forEach(
            (key, wanted) -> {
              String found = topic.settings().getOrDefault(key, "");
              if (!found.equals(wanted)) {
                findings.add(wrong(needs, topic.name(), key + " is " + found, key + "=" + wanted));
              }
            });
    return findings;
  }

  /** A record of the shipments' changelog holds many of them, so none may ever be cleaned away. */
  private static Map<String, String> wanted(Needs needs, String topic) {
    if (topic.equals(needs.internalPrefix() + Store.SHIPMENTS.storeName() + CHANGELOG)) {
      return Map.of(POLICY, "delete", "retention.ms", "-1", "retention.bytes", "-1");
    }
    return Map.of(POLICY, topic.endsWith(CHANGELOG) ? "compact" : "delete");
  }

  private static CheckResult wrong(Needs needs, String topic, String found, String wanted) {
    return CheckResult.fail(
        INTERNAL,
        "%s: %s, and has to be %s".formatted(topic, found, wanted),
        topic.endsWith(CHANGELOG)
            ? "state is cleaned away, and is gone at the next restore"
            : "subtotals that were read already are never cleaned away",
        needs.alterTopic(topic, wanted));
  }
}
