package io.tollgate.ops.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The brokers' active feature levels. */
final class FeatureChecks {
  private static final String VERSION = "broker version";
  private static final String METADATA = "metadata.version";
  private static final String TRANSACTION = "transaction.version";
  private static final String STREAMS = "streams.version";

  /** The level of Kafka 3.9, the last release before 4.x that still gets fixes. */
  private static final int KAFKA_3_9 = 21;

  /** From this level on a broker cannot mix two transactions of one producer (KIP-890). */
  private static final int SAFER_TRANSACTIONS = 2;

  private FeatureChecks() {}

  static List<CheckResult> of(Needs needs, Map<String, Integer> features) {
    List<CheckResult> findings = new ArrayList<>();
    int metadata = features.getOrDefault(METADATA, 0);
    if (metadata < KAFKA_3_9) {
      findings.add(
          CheckResult.warn(
              VERSION,
              METADATA + " is " + metadata + ", older than that of Kafka 3.9",
              "Tollgate is tested with brokers of Kafka 4.3 only",
              upgrade(needs, METADATA, "LEVEL")));
    }
    if (features.getOrDefault(TRANSACTION, 0) < SAFER_TRANSACTIONS) {
      findings.add(
          CheckResult.warn(
              VERSION,
              TRANSACTION + " is " + features.getOrDefault(TRANSACTION, 0) + ", less than 2",
              "a delayed write of a fenced producer can land in its next transaction",
              upgrade(needs, TRANSACTION, "2")));
    }
    if (needs.groupProtocol().equals("streams") && features.getOrDefault(STREAMS, 0) < 1) {
      findings.add(
          CheckResult.fail(
              VERSION,
              STREAMS + " is 0, and group.protocol is streams",
              "the brokers do not support that protocol, so the application does not start",
              upgrade(needs, STREAMS, "1")));
    }
    if (findings.isEmpty()) {
      findings.add(
          CheckResult.ok(VERSION, METADATA + " is " + metadata + ", " + TRANSACTION + " is 2"));
    }
    return findings;
  }

  private static String upgrade(Needs needs, String feature, String level) {
    return "kafka-features.sh --bootstrap-server %s upgrade --feature %s=%s"
        .formatted(needs.addresses().bootstrapServers(), feature, level);
  }
}
