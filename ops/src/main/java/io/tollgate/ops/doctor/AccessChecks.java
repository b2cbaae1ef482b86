package io.tollgate.ops.doctor;

import io.tollgate.catalogue.Topic;
import io.tollgate.ops.doctor.Facts.Access;
import io.tollgate.ops.doctor.Facts.Broker;
import io.tollgate.ops.doctor.Facts.TopicState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether the user of these settings has the application's rights. */
final class AccessChecks {
  private static final String PERMISSIONS = "permissions";
  private static final String READ = "READ";
  private static final String WRITE = "WRITE";
  private static final Set<Topic> WRITTEN =
      Set.of(
          Topic.DECISIONS,
          Topic.LEVY_DUE,
          Topic.QUARTERLY_REVENUE,
          Topic.SHIPMENTS_DLQ,
          Topic.OFFICER_OUTCOMES,
          Topic.SCREENING_ALERTS,
          Topic.USAGE);

  /** Topics that the application writes and reads again. */
  private static final Set<Topic> READ_TOO = Set.of(Topic.USAGE);

  /** Rights on internal topics; DELETE purges records that were read. */
  private static final List<String> INTERNAL = List.of(READ, WRITE, "DELETE");

  private AccessChecks() {}

  static List<CheckResult> of(
      Needs needs, Access access, Map<String, TopicState> topics, List<Broker> brokers) {
    List<CheckResult> findings = new ArrayList<>();
    topics(needs, topics, findings);
    group(needs, access, findings);
    transactions(needs, access, findings);
    internal(needs, access, topics, findings);
    if (findings.isEmpty()) {
      findings.add(
          CheckResult.ok(PERMISSIONS, "this user has every right that the application needs"));
    }
    keeper(needs, topics, brokers, findings);
    return findings;
  }

  private static void topics(
      Needs needs, Map<String, TopicState> topics, List<CheckResult> findings) {
    for (Topic topic : Topic.values()) {
      TopicState there = topics.get(needs.names().topic(topic));
      String wanted = WRITTEN.contains(topic) ? WRITE : READ;
      topic(needs, there, wanted, findings);
      if (READ_TOO.contains(topic)) {
        topic(needs, there, READ, findings);
      }
    }
  }

  private static void topic(
      Needs needs, TopicState there, String wanted, List<CheckResult> findings) {
    if (there != null && !there.allowed().contains(wanted)) {
      findings.add(missing(needs, wanted, "topic " + there.name(), "--topic " + there.name()));
    }
  }

  private static CheckResult missing(Needs needs, String operation, String where, String option) {
    return CheckResult.fail(
        PERMISSIONS,
        operation + " on " + where + " is not allowed",
        "without this right the application stops",
        "kafka-acls.sh --bootstrap-server %s --add --allow-principal User:NAME --operation %s %s"
            .formatted(needs.addresses().bootstrapServers(), operation, option));
  }

  private static void group(Needs needs, Access access, List<CheckResult> findings) {
    String group = needs.names().applicationId();
    boolean refused =
        !access.groupRefusal().isEmpty()
            || access.group().filter(allowed -> !allowed.contains(READ)).isPresent();
    if (refused) {
      findings.add(missing(needs, READ, "group " + group, "--group " + group));
    }
  }

  /**
   * Brokers report only whether transactional ids are visible, not which operations are allowed.
   */
  private static void transactions(Needs needs, Access access, List<CheckResult> findings) {
    if (!access.transactionsRefusal().isEmpty()) {
      String prefix = needs.internalPrefix();
      findings.add(
          missing(
              needs,
              WRITE,
              "transactional ids that begin with " + prefix,
              "--transactional-id " + prefix + " --resource-pattern-type prefixed"));
    }
  }

  private static void internal(
      Needs needs, Access access, Map<String, TopicState> topics, List<CheckResult> findings) {
    String prefix = needs.internalPrefix();
    String option = "--topic " + prefix + " --resource-pattern-type prefixed";
    List<TopicState> internal =
        topics.values().stream().filter(topic -> needs.isInternal(topic.name())).toList();
    for (String operation : INTERNAL) {
      if (internal.stream().anyMatch(topic -> !topic.allowed().contains(operation))) {
        findings.add(missing(needs, operation, "topics that begin with " + prefix, option));
      }
    }
    if (internal.isEmpty() && !access.cluster().contains("CREATE")) {
      findings.add(
          CheckResult.warn(
              PERMISSIONS,
              "it is unknown whether this user may create topics that begin with %s"
                  .formatted(prefix),
              "the application creates its internal topics at its first start",
              "kafka-acls.sh --bootstrap-server %s --add --allow-principal User:NAME --operation CREATE"
                      .formatted(needs.addresses().bootstrapServers())
                  + " --operation READ --operation WRITE --operation DELETE "
                  + option));
    }
  }

  /** Whoever writes the register of officers can release holds. */
  private static void keeper(
      Needs needs,
      Map<String, TopicState> topics,
      List<Broker> brokers,
      List<CheckResult> findings) {
    boolean open =
        brokers.stream()
            .anyMatch(
                broker -> broker.settings().getOrDefault("authorizer.class.name", "-").isBlank());
    TopicState officers = topics.get(needs.names().topic(Topic.OFFICERS));
    if (open) {
      findings.add(
          CheckResult.warn(
              PERMISSIONS,
              "the brokers check no permissions: authorizer.class.name is blank",
              "everybody who reaches the brokers can appoint officers, publish shipments and delete evidence",
              "set an authorizer and the rights of docs/OPERATIONS.md, \"Security\""));
    } else if (officers != null && officers.allowed().contains(WRITE)) {
      findings.add(
          CheckResult.warn(
              PERMISSIONS,
              "this user may write to " + officers.name(),
              "only the person who appoints officers should have this right; the application must not",
              "kafka-acls.sh --bootstrap-server %s --remove --allow-principal User:NAME --operation WRITE"
                      .formatted(needs.addresses().bootstrapServers())
                  + " --topic "
                  + officers.name()));
    }
  }
}
