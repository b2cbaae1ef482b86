package io.tollgate.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tollgate.catalogue.Namespace;
import io.tollgate.catalogue.Topic;
import io.tollgate.cli.fixture.Commands;
import io.tollgate.testbed.fixture.SharedStack;
import io.tollgate.testbed.fixture.SharedStackExtension;
import io.tollgate.wire.registry.RegistryRules;
import io.tollgate.wire.registry.RegistrySettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** `tollgate doctor` on a real broker and registry with real faults. */
@ExtendWith(SharedStackExtension.class)
class DoctorOnABrokerIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static SharedStack stack;

  @BeforeAll
  static void start(SharedStack shared) {
    stack = shared;
  }

  /** An installation with all its topics, schemas and reference data. */
  private record Installation(String runId) {
    Commands commands() {
      return Commands.in(
          Map.of(
              "TOLLGATE_BOOTSTRAP_SERVERS", stack.bootstrapServers(),
              "TOLLGATE_SCHEMA_REGISTRY_URL", stack.registryUrl(),
              "TOLLGATE_RUN_ID", runId));
    }

    Installation made() {
      commands().run("topics", "create", "--partitions", "2").done();
      commands().run("schemas", "register", "--compatibility", "BACKWARD_TRANSITIVE").done();
      commands().run("reference", "load", Commands.SAMPLE.resolve("reference").toString()).done();
      return this;
    }

    String topic(Topic topic) {
      return new Namespace(runId).topic(topic);
    }

    String subject(Topic topic) {
      return new Namespace(runId).subject(topic);
    }

    /** The doctor's lines, verdict and finding, for one check. */
    List<String> findings(String check) throws Exception {
      Commands.Ended ended = commands().run("doctor", "--json");
      assertThat(ended.code()).as(ended.err()).isEqualTo(1);
      JsonNode findings = new ObjectMapper().readTree(ended.out()).path("findings");
      return StreamSupport.stream(findings.spliterator(), false)
          .filter(finding -> finding.path("check").asText().equals(check))
          .map(finding -> finding.path("verdict").asText() + " " + finding.path("found").asText())
          .toList();
    }
  }

  @Test
  void shouldReportOnlyTheFaultsOfHavingASingleBroker() throws Exception {
    Installation installation = new Installation("well").made();

    assertThat(installation.findings("brokers")).containsExactly("FAIL there is 1");
    assertThat(installation.findings("replication"))
        .contains("FAIL well.tollgate.shipments.v1: 1 replica");
    for (String check :
        List.of(
            "topics",
            "partitions",
            "topic settings",
            "partitions in step",
            "internal topics",
            "schemas",
            "compatibility",
            "clock",
            "broker version",
            "reference data")) {
      assertThat(installation.findings(check))
          .as(check)
          .isNotEmpty()
          .allMatch(found -> found.startsWith("OK "));
    }
    // The free disk space of this machine does not matter.
    assertThat(installation.findings("disk")).singleElement().asString().contains(" GB ");
    assertThat(installation.findings("officers"))
        .containsExactly("WARN no officer has a valid key");
    assertThat(installation.findings("permissions"))
        .contains("WARN the brokers check no permissions: authorizer.class.name is blank");
  }

  @Test
  void shouldReportEachFault() throws Exception {
    Installation installation = new Installation("ill").made();
    String levyDue = installation.topic(Topic.LEVY_DUE);
    String officers = installation.topic(Topic.OFFICER_DECISIONS);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()))) {
      admin.deleteTopics(Set.of(installation.topic(Topic.DECISIONS))).all().get();
      admin.createPartitions(Map.of(officers, NewPartitions.increaseTo(5))).all().get();
      admin
          .incrementalAlterConfigs(
              Map.of(
                  new ConfigResource(ConfigResource.Type.TOPIC, levyDue),
                  List.of(
                      new AlterConfigOp(
                          new ConfigEntry("cleanup.policy", "compact"), AlterConfigOp.OpType.SET))))
          .all()
          .get();
    }
    // Apicurio drops a subject's level NONE, and then uses the registry's level.
    send("PUT", "/config", "{\"compatibility\":\"NONE\"}");
    new RegistryRules(RegistrySettings.at(stack.registryUrl()))
        .setCompatibility(installation.subject(Topic.LEVY_DUE), RegistryRules.Level.NONE);
    send("DELETE", "/subjects/" + installation.subject(Topic.QUARTERLY_REVENUE), "");

    awaitFinding(installation, "topics", "FAIL missing: ill.tollgate.decisions.v1");
    awaitFinding(
        installation,
        "partitions",
        "FAIL ill.tollgate.officer-decisions.v1 has 5 partitions, not 2");
    awaitFinding(
        installation,
        "topic settings",
        "FAIL ill.tollgate.levy-due.v1: cleanup.policy is compact, not delete");
    assertThat(installation.findings("compatibility"))
        .contains("FAIL ill.tollgate.levy-due.v1-value: NONE");
    assertThat(installation.findings("schemas"))
        .containsExactly(
            "FAIL ill.tollgate.quarterly-revenue.v1-value: the schema that Tollgate writes is not"
                + " registered");

    // The doctor's fix for the registry fixes both.
    installation
        .commands()
        .run("schemas", "register", "--compatibility", "BACKWARD_TRANSITIVE")
        .done();
    assertThat(installation.findings("compatibility")).allMatch(found -> found.startsWith("OK "));
    assertThat(installation.findings("schemas")).allMatch(found -> found.startsWith("OK "));
  }

  /** The controller confirms a change a moment before the brokers know it. */
  private static void awaitFinding(Installation installation, String check, String found) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(installation.findings(check)).containsExactly(found));
  }

  private static void send(String method, String path, String body) throws Exception {
    int status =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(stack.registryUrl() + path))
                    .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                    .method(method, BodyPublishers.ofString(body))
                    .build(),
                BodyHandlers.ofString())
            .statusCode();
    assertThat(status).isEqualTo(200);
  }

  @Test
  void shouldReportSilentBrokersAndStillCheckTheRegistry() {
    Commands.Ended ended =
        Commands.in(
                Map.of(
                    "TOLLGATE_BOOTSTRAP_SERVERS",
                    "127.0.0.1:1",
                    "TOLLGATE_SCHEMA_REGISTRY_URL",
                    stack.registryUrl()))
            .run("doctor");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out())
        .contains("FAIL  brokers: the brokers at 127.0.0.1:1 do not answer")
        .contains("OK    clock: ")
        .endsWith("not fit to go live" + System.lineSeparator());
  }
}
