package io.tollgate.ops.doctor;

import io.tollgate.ops.doctor.Facts.Broker;
import io.tollgate.ops.doctor.Facts.TopicState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Judges a cluster by the facts that were read from it. */
public final class Doctor {
  private Doctor() {}

  /** All results, in the order in which to fix them. */
  public static List<CheckResult> findings(Facts facts) {
    Needs needs = facts.needs();
    List<Broker> brokers = facts.brokers().value().orElse(List.of());
    Map<String, TopicState> topics = facts.topics().value().orElse(Map.of());
    String reach = "check --bootstrap-servers, and the settings of --config";
    List<CheckResult> all = new ArrayList<>();
    all.addAll(facts.brokers().check("brokers", reach, some -> BrokerChecks.of(needs, some)));
    all.addAll(facts.features().check("broker version", reach, f -> FeatureChecks.of(needs, f)));
    all.addAll(facts.topics().check("topics", reach, some -> ofTopics(needs, some)));
    all.addAll(
        facts
            .registry()
            .check(
                "registry",
                "check --schema-registry, and the settings of --config",
                registry -> RegistryChecks.of(needs, registry)));
    all.addAll(
        facts
            .access()
            .check("permissions", reach, some -> AccessChecks.of(needs, some, topics, brokers)));
    all.addAll(DiskChecks.of(brokers));
    all.addAll(
        facts
            .content()
            .check(
                "reference data",
                "fix the faults above first",
                content -> ContentChecks.of(needs, content)));
    return List.copyOf(all);
  }

  private static List<CheckResult> ofTopics(Needs needs, Map<String, TopicState> topics) {
    List<CheckResult> findings = new ArrayList<>(TopicChecks.of(needs, topics));
    findings.addAll(ReplicationChecks.of(needs, topics));
    findings.addAll(InternalTopicChecks.of(needs, topics));
    return findings;
  }
}
