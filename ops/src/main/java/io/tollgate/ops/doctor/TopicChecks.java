package io.tollgate.ops.doctor;

import io.tollgate.catalogue.Topic;
import io.tollgate.ops.doctor.Facts.TopicState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The topics of the catalogue: their existence, partitions and settings. */
final class TopicChecks {
  private static final String THERE = "topics";
  private static final String PARTITIONS = "partitions";
  private static final String SETTINGS = "topic settings";

  private TopicChecks() {}

  static List<CheckResult> of(Needs needs, Map<String, TopicState> topics) {
    List<CheckResult> findings = new ArrayList<>();
    findings.add(missing(needs, topics));
    findings.addAll(partitions(needs, topics));
    findings.addAll(settings(needs, topics));
    return findings;
  }

  private static CheckResult missing(Needs needs, Map<String, TopicState> topics) {
    List<String> missing =
        Arrays.stream(Topic.values())
            .map(needs.names()::topic)
            .filter(name -> !topics.containsKey(name))
            .toList();
    return missing.isEmpty()
        ? CheckResult.ok(THERE, "all " + Topic.values().length + " topics of the catalogue exist")
        : CheckResult.fail(
            THERE,
            "missing: " + String.join(", ", missing),
            "the application does not start without them and does not create them",
            "tollgate topics create --partitions %d --bootstrap-servers %s%s"
                .formatted(
                    wide(needs, topics).orElse(12),
                    needs.addresses().bootstrapServers(),
                    needs.runIdOption()));
  }

  /** The partitions of the shipments topic, or of another topic with several. */
  private static Optional<Integer> wide(Needs needs, Map<String, TopicState> topics) {
    return Arrays.stream(Topic.values())
        .filter(topic -> topic.partitions(2) == 2)
        .map(topic -> topics.get(needs.names().topic(topic)))
        .filter(there -> there != null)
        .map(there -> there.partitions().size())
        .findFirst();
  }

  private static List<CheckResult> partitions(Needs needs, Map<String, TopicState> topics) {
    int wide = wide(needs, topics).orElse(1);
    List<CheckResult> wrong = new ArrayList<>();
    for (Topic topic : Topic.values()) {
      TopicState there = topics.get(needs.names().topic(topic));
      if (there != null && there.partitions().size() != topic.partitions(wide)) {
        wrong.add(wrongPartitions(there, topic, topic.partitions(wide)));
      }
    }
    return wrong.isEmpty()
        ? List.of(
            CheckResult.ok(
                PARTITIONS,
                "the shipments topic and the topics that go with it have %d partitions each"
                    .formatted(wide)))
        : wrong;
  }

  private static CheckResult wrongPartitions(TopicState there, Topic topic, int wanted) {
    boolean single = topic.partitions(2) == 1;
    return CheckResult.fail(
        PARTITIONS,
        "%s has %d partitions, not %d".formatted(there.name(), there.partitions().size(), wanted),
        single
            ? "readers need its records in the order of writing, over all keys"
            : "all records of a shipment must have the same partition number on every topic",
        "Kafka cannot remove partitions. If the topic is empty, delete it (kafka-topics.sh --delete"
            + " --topic %s) and run `tollgate topics create` again; otherwise use another --run-id"
                .formatted(there.name()));
  }

  private static List<CheckResult> settings(Needs needs, Map<String, TopicState> topics) {
    List<CheckResult> findings = new ArrayList<>();
    int right = 0;
    for (Topic topic : Topic.values()) {
      TopicState there = topics.get(needs.names().topic(topic));
      if (there != null) {
        List<CheckResult> wrong = settings(needs, topic, there);
        findings.addAll(wrong);
        right += wrong.isEmpty() ? 1 : 0;
      }
    }
    if (findings.isEmpty()) {
      findings.add(
          CheckResult.ok(
              SETTINGS, right + " topics have the retention and cleanup policy of the catalogue"));
    }
    return findings;
  }

  private static List<CheckResult> settings(Needs needs, Topic topic, TopicState there) {
    if (there.settings().isEmpty()) {
      return List.of(unreadable(there));
    }
    List<CheckResult> findings = new ArrayList<>();
    topic
        .settings()
        .forEach(
            (key, wanted) -> {
              if (!wanted.equals(there.settings().get(key))) {
                findings.add(wrong(needs, there, key, wanted));
              }
            });
    compression(needs, there).ifPresent(findings::add);
    size(SETTINGS, needs, there, topic.recordBytes(), whySize(topic)).ifPresent(findings::add);
    return findings;
  }

  static CheckResult unreadable(TopicState there) {
    return CheckResult.warn(
        SETTINGS,
        there.name() + ": this user may not read its settings",
        "without them this check is impossible",
        "allow DESCRIBE_CONFIGS on the topic, or run the doctor as a user with that right");
  }

  private static CheckResult wrong(Needs needs, TopicState there, String key, String wanted) {
    return CheckResult.fail(
        SETTINGS,
        "%s: %s is %s, not %s".formatted(there.name(), key, there.settings().get(key), wanted),
        wanted.equals("compact")
            ? "the topic must keep the latest record of each key for ever, and no earlier ones"
            : "its records are evidence: Kafka must neither delete nor compact them",
        needs.alterTopic(there.name(), key + "=" + wanted));
  }

  private static Optional<CheckResult> compression(Needs needs, TopicState there) {
    String found = there.settings().getOrDefault("compression.type", "producer");
    return found.equals("producer")
        ? Optional.empty()
        : Optional.of(
            CheckResult.warn(
                SETTINGS,
                "%s: compression.type is %s, not producer".formatted(there.name(), found),
                "the brokers recompress every batch, and some clients cannot read every codec",
                needs.alterTopic(there.name(), "compression.type=producer")));
  }

  private static String whySize(Topic topic) {
    return topic.recordBytes() == Topic.INPUT_BYTES
        ? "an event may have 512 KB and a batch more, and a refused write stops the application"
        : "a decision or a dead letter may be larger, and a refused write stops the application";
  }

  /** Below Kafka's default nothing is sure to fit; below the catalogue's limit, nearly all fits. */
  static Optional<CheckResult> size(
      String subject, Needs needs, TopicState there, long wanted, String why) {
    String found = there.settings().getOrDefault("max.message.bytes", "" + Topic.INPUT_BYTES);
    long bytes = Long.parseLong(found);
    if (bytes >= wanted) {
      return Optional.empty();
    }
    return Optional.of(
        new CheckResult(
            bytes < Topic.INPUT_BYTES ? CheckStatus.FAIL : CheckStatus.WARN,
            subject,
            "%s: max.message.bytes is %s, less than %d".formatted(there.name(), found, wanted),
            why,
            needs.alterTopic(there.name(), "max.message.bytes=" + wanted)));
  }
}
