package io.tollgate.ops.doctor;

import static io.tollgate.ops.doctor.CheckStatus.FAIL;
import static io.tollgate.ops.doctor.CheckStatus.OK;
import static io.tollgate.ops.doctor.CheckStatus.WARN;
import static io.tollgate.ops.doctor.TopicFaults.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tollgate.ops.doctor.Facts.Access;
import io.tollgate.ops.doctor.Facts.Broker;
import io.tollgate.ops.doctor.Facts.Content;
import io.tollgate.ops.doctor.Facts.SubjectState;
import io.tollgate.ops.report.DoctorReport;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Clusters with one fault each, and the doctor's result. */
class DoctorTest {
  private static final String SHIPMENTS = "tollgate.shipments.v1";
  private static final String DECISIONS = "tollgate.decisions.v1";
  private static final Set<String> ALL = Set.of("READ", "WRITE", "CREATE");

  @Test
  void shouldFindNoFaultInAHealthyCluster() {
    List<CheckResult> findings = Doctor.findings(new HealthyCluster().facts());

    assertThat(findings).extracting(CheckResult::verdict).containsOnly(OK);
    assertThat(findings)
        .extracting(CheckResult::check)
        .contains(
            "brokers",
            "broker settings",
            "broker version",
            "topics",
            "partitions",
            "topic settings",
            "replication",
            "partitions in step",
            "internal topics",
            "schemas",
            "compatibility",
            "clock",
            "permissions",
            "disk",
            "reference data",
            "officers");
    assertThat(DoctorReport.isFit(findings)).isTrue();
  }

  static Stream<Arguments> brokers() {
    return Stream.of(
        wrong(c -> c.brokers(all -> all.remove(2)), FAIL, "there are 2", "start three brokers"),
        wrong(
            c -> c.broker("transaction.state.log.replication.factor", "1"),
            FAIL,
            "broker 1: transaction.state.log.replication.factor is 1, less than 3",
            "transaction.state.log.replication.factor=3"),
        wrong(
            c -> c.broker("transaction.state.log.min.isr", "1"), FAIL, "min.isr is 1", "min.isr=2"),
        wrong(
            c -> c.broker("offsets.topic.replication.factor", "1"),
            FAIL,
            "offsets.topic.replication.factor is 1",
            "offsets.topic.replication.factor=3"),
        wrong(
            c -> c.broker("transaction.max.timeout.ms", "9999"),
            FAIL,
            "transaction.max.timeout.ms is 9999, less than 10000",
            "transaction.max.timeout.ms=10000"),
        wrong(
            c -> c.broker("offsets.retention.minutes", "1440"),
            WARN,
            "offsets.retention.minutes is 1440",
            "offsets.retention.minutes=10080"),
        wrong(
            c -> c.broker("default.replication.factor", "1"),
            FAIL,
            "default.replication.factor is 1, and replication.factor is -1",
            "--replication-factor 3"),
        wrong(
            c -> c.broker("group.min.session.timeout.ms", "20000"),
            FAIL,
            "allows sessions of 20000 to 1800000 ms, but session.timeout.ms is 10000",
            "session.timeout.ms"),
        wrong(
            c -> c.broker("auto.create.topics.enable", "true"),
            WARN,
            "auto.create.topics.enable is true",
            "auto.create.topics.enable=false"),
        wrong(
            c -> c.brokers(all -> all.set(0, new Broker(1, Map.of(), all.get(0).disks()))),
            WARN,
            "broker 1: this user may not read its settings",
            "DESCRIBE_CONFIGS"),
        wrong(
            c -> c.feature("metadata.version", 7),
            WARN,
            "metadata.version is 7",
            "kafka-features.sh --bootstrap-server b:9092 upgrade --feature metadata.version="),
        wrong(
            c -> c.feature("transaction.version", 1),
            WARN,
            "transaction.version is 1, less than 2",
            "upgrade --feature transaction.version=2"),
        wrong(
            c -> c.needing(HealthyCluster.needs("streams", -1)).feature("streams.version", 0),
            FAIL,
            "streams.version is 0, and group.protocol is streams",
            "upgrade --feature streams.version=1"));
  }

  static Stream<Arguments> disks() {
    return Stream.of(
        wrong(
            c -> c.brokers(all -> all.set(0, disk(all.get(0), 4, ""))),
            FAIL,
            "broker 1, /data: 4 GB of 100 GB are free",
            "add disk space or brokers"),
        wrong(
            c -> c.brokers(all -> all.set(0, disk(all.get(0), 19, ""))),
            WARN,
            "broker 1, /data: 19 GB of 100 GB are free",
            "add disk space or brokers"),
        wrong(
            c -> c.brokers(all -> all.set(0, disk(all.get(0), 50, "offline"))),
            FAIL,
            "broker 1, /data: offline",
            "replace the disk"),
        wrong(
            c -> c.brokers(all -> all.set(0, new Broker(1, all.get(0).settings(), List.of()))),
            WARN,
            "broker 1 does not report its disks",
            "df -h"));
  }

  private static Broker disk(Broker broker, int percentFree, String fault) {
    return new Broker(
        broker.id(), broker.settings(), List.of(HealthyCluster.disk(percentFree, fault)));
  }

  static Stream<Arguments> registry() {
    return Stream.of(
        wrong(
            c -> c.subject(s -> subject(s, Optional.empty(), Optional.empty(), s.compatibility())),
            FAIL,
            "tollgate.shipments.v1-value: the schema that Tollgate writes is not registered",
            "tollgate schemas register --schema-registry http://r:8081"),
        wrong(
            c -> c.subject(s -> subject(s, Optional.of(1), Optional.of(9), s.compatibility())),
            WARN,
            "the newest schema has id 9, but Tollgate writes id 1",
            "curl http://r:8081/subjects/tollgate.shipments.v1-value/versions/latest"),
        wrong(
            c -> c.subject(s -> subject(s, s.ownId(), s.newestId(), "NONE")),
            FAIL,
            "tollgate.shipments.v1-value: NONE",
            "tollgate schemas register --compatibility BACKWARD_TRANSITIVE"),
        wrong(
            c -> c.subject(s -> subject(s, s.ownId(), s.newestId(), "BACKWARD")),
            WARN,
            "tollgate.shipments.v1-value: BACKWARD",
            "--compatibility BACKWARD_TRANSITIVE"),
        wrong(c -> c.clock(3), WARN, "differ by 3 s", "timedatectl set-ntp true"),
        wrong(c -> c.clock(-31), FAIL, "differ by 31 s", "timedatectl set-ntp true"));
  }

  private static SubjectState subject(
      SubjectState state, Optional<Integer> own, Optional<Integer> newest, String level) {
    return new SubjectState(state.name(), own, newest, level);
  }

  static Stream<Arguments> access() {
    return Stream.of(
        wrong(
            c -> c.topic(DECISIONS, t -> HealthyCluster.allowed(t, Set.of("READ"))),
            FAIL,
            "WRITE on topic tollgate.decisions.v1 is not allowed",
            "--operation WRITE --topic tollgate.decisions.v1"),
        wrong(
            c -> c.topic(SHIPMENTS, t -> HealthyCluster.allowed(t, Set.of("WRITE"))),
            FAIL,
            "READ on topic tollgate.shipments.v1 is not allowed",
            "--operation READ --topic tollgate.shipments.v1"),
        wrong(
            c -> c.access(new Access(ALL, Optional.of(Set.of("DESCRIBE")), "", "")),
            FAIL,
            "READ on group tollgate is not allowed",
            "--operation READ --group tollgate"),
        wrong(
            c -> c.access(new Access(ALL, Optional.empty(), "not authorized", "")),
            FAIL,
            "READ on group tollgate is not allowed",
            "--operation READ --group tollgate"),
        wrong(
            c -> c.access(new Access(ALL, Optional.empty(), "", "not authorized")),
            FAIL,
            "transactional ids that begin with tollgate-",
            "--transactional-id tollgate- --resource-pattern-type prefixed"),
        wrong(
            c ->
                c.withoutTopics(
                        HealthyCluster.CHANGELOG,
                        HealthyCluster.SEEN_EVENTS,
                        HealthyCluster.REPARTITION)
                    .access(new Access(Set.of(), Optional.empty(), "", "")),
            WARN,
            "it is unknown whether this user may create topics that begin with tollgate-",
            "--operation CREATE"),
        wrong(
            c -> c.topic("tollgate.officers.v1", t -> HealthyCluster.allowed(t, ALL)),
            WARN,
            "this user may write to tollgate.officers.v1",
            "--remove --allow-principal User:NAME --operation WRITE"),
        wrong(
            c -> c.broker("authorizer.class.name", ""),
            WARN,
            "authorizer.class.name is blank",
            "Security"));
  }

  static Stream<Arguments> contents() {
    return Stream.of(
        wrong(
            c -> c.content(new Content(Optional.empty(), "", 2)),
            FAIL,
            "no version is loaded",
            "tollgate reference load DIR --bootstrap-servers b:9092 --schema-registry http://r:8081"),
        wrong(
            c -> c.content(new Content(Optional.of("v8"), "3 rows are missing", 2)),
            FAIL,
            "version v8 is incomplete: 3 rows are missing",
            "tollgate reference load DIR"),
        wrong(
            c -> c.content(new Content(Optional.of("v8"), "", 1)),
            WARN,
            "1 officer has a valid key",
            "tollgate officers add NAME --key-file NAME.key"));
  }

  @ParameterizedTest
  @MethodSource({"brokers", "disks", "registry", "access", "contents"})
  @MethodSource("io.tollgate.ops.doctor.TopicFaults#topics")
  @MethodSource("io.tollgate.ops.doctor.TopicFaults#replication")
  @MethodSource("io.tollgate.ops.doctor.TopicFaults#internalTopics")
  void shouldReportTheOneFaultAndItsFix(
      Consumer<HealthyCluster> fault, CheckStatus verdict, String found, String fix) {
    HealthyCluster cluster = new HealthyCluster();
    fault.accept(cluster);

    List<CheckResult> findings = Doctor.findings(cluster.facts());

    List<CheckResult> wrong = findings.stream().filter(finding -> finding.verdict() != OK).toList();
    assertThat(wrong).hasSize(1);
    assertThat(wrong.get(0).verdict()).isEqualTo(verdict);
    assertThat(wrong.get(0).found()).contains(found);
    assertThat(wrong.get(0).why()).isNotBlank();
    assertThat(wrong.get(0).fix()).contains(fix);
    assertThat(DoctorReport.isFit(findings)).isEqualTo(verdict != FAIL);
  }

  @Test
  void shouldCheckTheRestIfAPartCannotBeRead() {
    Facts facts = new HealthyCluster().facts();
    String silent = "the brokers at b:9092 do not answer";
    List<CheckResult> findings =
        Doctor.findings(
            new Facts(
                facts.needs(),
                Part.refused(silent),
                Part.refused(silent),
                Part.refused(silent),
                facts.registry(),
                Part.refused(silent),
                Part.refused(silent)));

    assertThat(findings)
        .filteredOn(finding -> finding.verdict() == FAIL)
        .hasSize(5)
        .allMatch(finding -> finding.found().equals(silent));
    assertThat(findings)
        .filteredOn(finding -> finding.verdict() == OK)
        .extracting(CheckResult::check)
        .containsExactly("schemas", "compatibility", "clock");
  }

  @Test
  void shouldReportTheSameAsTextAndAsJson() {
    List<CheckResult> findings =
        Doctor.findings(new HealthyCluster().content(new Content(Optional.empty(), "", 1)).facts());

    String text = DoctorReport.text(findings);
    assertThat(text)
        .contains("FAIL  reference data: no version is loaded")
        .contains("      why:  the application decides nothing without one")
        .contains("      fix: tollgate reference load DIR")
        .contains("WARN  officers: 1 officer has a valid key")
        .contains("1 FAIL, 1 WARN, ")
        .endsWith("not fit to go live" + System.lineSeparator());
    JsonNode json = DoctorReport.json(findings);
    assertThat(json.path("fit").asBoolean(true)).isFalse();
    assertThat(json.path("findings")).hasSameSizeAs(findings);
    assertThat(json.path("findings").findValuesAsText("verdict")).contains("FAIL", "WARN", "OK");
  }

  @Test
  void shouldPrintTheFixOnceForTopicsWithTheSameFault() {
    HealthyCluster cluster = new HealthyCluster();
    for (String topic : List.of("tollgate.levy-due.v1", "tollgate.officers.v1")) {
      cluster.topic(topic, there -> HealthyCluster.laid(there, HealthyCluster.partitions(1, 1, 1)));
    }
    String text = DoctorReport.text(Doctor.findings(cluster.facts()));

    assertThat(text)
        .contains("FAIL  replication: tollgate.levy-due.v1: 1 replica")
        .contains("FAIL  replication: tollgate.officers.v1: 1 replica")
        .containsOnlyOnce("fix: kafka-reassign-partitions.sh");
  }
}
