package io.tollgate.ops.doctor;

import io.tollgate.catalogue.Store;
import io.tollgate.catalogue.Topic;
import io.tollgate.ops.doctor.Facts.TopicState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The changelog and repartition topics that Kafka Streams creates for the application. */
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
              INTERNAL, "there are none yet; the application creates them at its first start"));
    }
    List<CheckResult> findings = new ArrayList<>();
    for (TopicState topic : internal) {
      findings.addAll(partitions(needs, topic, topics));
      findings.addAll(cleaning(needs, topic));
    }
    if (findings.isEmpty()) {
      findings.add(
          CheckResult.ok(
              INTERNAL,
              internal.size() + " internal topics have the right partitions and cleanup policies"));
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
            "%s has %d partitions, but the shipments topic has %d"
                .formatted(topic.name(), found, shipments.partitions().size()),
            "the topic belongs to an earlier shipments topic, and the application refuses to start with it",
            "follow docs/OPERATIONS.md, \"Reset\": it rebuilds the state from the shipments"));
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
    TopicChecks.size(
            INTERNAL,
            needs,
            topic,
            Topic.RESULT_BYTES,
            "the subtotals of a quarter with many countries may be larger, and a refused write stops"
                + " the application")
        .ifPresent(findings::add);
    return findings;
  }

  /** One record of the shipments' changelog holds many shipments, so none may be deleted. */
  private static Map<String, String> wanted(Needs needs, String topic) {
    if (topic.equals(needs.internalPrefix() + Store.SHIPMENTS.storeName() + CHANGELOG)) {
      return Map.of(POLICY, "delete", "retention.ms", "-1", "retention.bytes", "-1");
    }
    return Map.of(POLICY, topic.endsWith(CHANGELOG) ? "compact" : "delete");
  }

  private static CheckResult wrong(Needs needs, String topic, String found, String wanted) {
    return CheckResult.fail(
        INTERNAL,
        "%s: %s, but it must be %s".formatted(topic, found, wanted),
        topic.endsWith(CHANGELOG)
            ? "the cleanup deletes state, and the next restore misses it"
            : "subtotals that were read are never deleted",
        needs.alterTopic(topic, wanted));
  }
}
