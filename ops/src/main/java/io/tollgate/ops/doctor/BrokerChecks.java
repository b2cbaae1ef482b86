package io.tollgate.ops.doctor;

import io.tollgate.ops.doctor.Facts.Broker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The brokers' settings for transactions, groups and durability. */
final class BrokerChecks {
  private static final String BROKERS = "brokers";
  private static final String SETTINGS = "broker settings";
  private static final int ENOUGH = 3;
  private static final long WEEK_MINUTES = 10_080;

  private BrokerChecks() {}

  /** A setting with a least value. */
  private record Least(String key, long least, CheckStatus verdict, String why) {}

  private static List<Least> least(Needs needs) {
    String copies = "if one broker fails, transactions or commits stop or are lost";
    return List.of(
        new Least("transaction.state.log.replication.factor", ENOUGH, CheckStatus.FAIL, copies),
        new Least("transaction.state.log.min.isr", 2, CheckStatus.FAIL, copies),
        new Least("offsets.topic.replication.factor", ENOUGH, CheckStatus.FAIL, copies),
        new Least(
            "transaction.max.timeout.ms",
            needs.transactionTimeoutMs(),
            CheckStatus.FAIL,
            "the brokers refuse transactions as long as the application's"),
        new Least(
            "offsets.retention.minutes",
            WEEK_MINUTES,
            CheckStatus.WARN,
            "after a longer stop the application reads all shipments again, as DUPLICATE"));
  }

  static List<CheckResult> of(Needs needs, List<Broker> brokers) {
    List<CheckResult> findings = new ArrayList<>();
    findings.add(count(brokers));
    int before = findings.size();
    for (Broker broker : brokers) {
      findings.addAll(of(needs, broker));
    }
    if (findings.size() == before) {
      findings.add(
          CheckResult.ok(SETTINGS, "the settings of transactions, offsets and groups are right"));
    }
    return findings;
  }

  private static CheckResult count(List<Broker> brokers) {
    String found = brokers.size() == 1 ? "there is 1" : "there are " + brokers.size();
    return brokers.size() >= ENOUGH
        ? CheckResult.ok(BROKERS, found)
        : CheckResult.fail(
            BROKERS,
            found,
            "three replicas, of which one may fail, need three brokers",
            "start three brokers, as docker-compose.yml does");
  }

  private static List<CheckResult> of(Needs needs, Broker broker) {
    if (broker.settings().isEmpty()) {
      return List.of(
          CheckResult.warn(
              SETTINGS,
              "broker " + broker.id() + ": this user may not read its settings",
              "without them this check is impossible",
              "allow DESCRIBE_CONFIGS on the cluster, or run the doctor as a user with that right"));
    }
    List<CheckResult> findings = new ArrayList<>();
    for (Least least : least(needs)) {
      tooLittle(broker, least).ifPresent(findings::add);
    }
    copiesOfInternalTopics(needs, broker).ifPresent(findings::add);
    session(needs, broker).ifPresent(findings::add);
    autoCreate(broker).ifPresent(findings::add);
    return findings;
  }

  private static Optional<CheckResult> tooLittle(Broker broker, Least least) {
    String found = broker.settings().get(least.key());
    if (found == null || Long.parseLong(found) >= least.least()) {
      return Optional.empty();
    }
    return Optional.of(
        new CheckResult(
            least.verdict(),
            SETTINGS,
            "broker %d: %s is %s, less than %d"
                .formatted(broker.id(), least.key(), found, least.least()),
            least.why(),
            inFile(least.key() + "=" + least.least())));
  }

  /** Brokers read most of these at their start, and existing topics keep their own values. */
  private static String inFile(String setting) {
    return "set %s in the server.properties of each broker and restart them one by one"
        .formatted(setting);
  }

  private static Optional<CheckResult> copiesOfInternalTopics(Needs needs, Broker broker) {
    String found = broker.settings().get("default.replication.factor");
    if (needs.internalReplication() > 0 || found == null || Integer.parseInt(found) >= ENOUGH) {
      return Optional.empty();
    }
    return Optional.of(
        CheckResult.fail(
            SETTINGS,
            "broker %d: default.replication.factor is %s, and replication.factor is -1"
                .formatted(broker.id(), found),
            "the application's internal topics, which hold its state, get too few replicas",
            "start the application with --replication-factor 3, or "
                + inFile("default.replication.factor=3")));
  }

  private static Optional<CheckResult> session(Needs needs, Broker broker) {
    if (!needs.groupProtocol().equals("classic")) {
      return Optional.empty();
    }
    String least = broker.settings().get("group.min.session.timeout.ms");
    String most = broker.settings().get("group.max.session.timeout.ms");
    boolean fits =
        least == null
            || most == null
            || (needs.sessionTimeoutMs() >= Long.parseLong(least)
                && needs.sessionTimeoutMs() <= Long.parseLong(most));
    return fits
        ? Optional.empty()
        : Optional.of(
            CheckResult.fail(
                SETTINGS,
                "broker %d allows sessions of %s to %s ms, but session.timeout.ms is %d"
                    .formatted(broker.id(), least, most, needs.sessionTimeoutMs()),
                "the application cannot join its group",
                "set the application's session.timeout.ms to a value in this range"));
  }

  private static Optional<CheckResult> autoCreate(Broker broker) {
    return Boolean.parseBoolean(broker.settings().get("auto.create.topics.enable"))
        ? Optional.of(
            CheckResult.warn(
                SETTINGS,
                "broker " + broker.id() + ": auto.create.topics.enable is true",
                "a mistyped name becomes a topic, and nothing reads the records there",
                inFile("auto.create.topics.enable=false")))
        : Optional.empty();
  }
}
