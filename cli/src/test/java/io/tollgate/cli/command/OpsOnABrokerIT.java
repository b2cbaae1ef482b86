package io.tollgate.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tollgate.cli.fixture.CommandProcess;
import io.tollgate.cli.fixture.Commands;
import io.tollgate.cli.fixture.Http;
import io.tollgate.testbed.Ports;
import io.tollgate.testbed.fixture.SharedStack;
import io.tollgate.testbed.fixture.SharedStackExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The ops process and the application on a real broker, with requests over HTTP. */
@ExtendWith(SharedStackExtension.class)
class OpsOnABrokerIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The sample's events that the import accepts; each gets one outcome. */
  private static final int EVENTS = 311;

  @TempDir private static Path folder;
  private static SharedStack stack;
  private static CommandProcess app;
  private static CommandProcess ops;
  private static Http http;

  @BeforeAll
  static void start(SharedStack shared) throws Exception {
    stack = shared;
    Commands commands = Commands.byOptions(stack);
    commands.run("topics", "create", "--partitions", "2").done();
    Commands.in(environment()).run("schemas", "register").done();
    commands.run("reference", "load", Commands.SAMPLE.resolve("reference").toString()).done();
    int appPort = Ports.free();
    app =
        CommandProcess.start(
            List.of("serve", "--http-port", "" + appPort, "--state-dir", folder + "/state"),
            environment(),
            folder.resolve("app.log"));
    http = new Http(Ports.free());
    ops =
        CommandProcess.start(
            List.of(
                "ops",
                "--http-port",
                "" + http.port(),
                "--allow-host",
                "ops",
                "--interval",
                "1",
                "--application-url",
                "http://127.0.0.1:" + appPort),
            environment(),
            folder.resolve("ops.log"));
    commands.run("publish", Commands.SAMPLE.resolve("shipments.csv").toString()).done();
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              assertThat(ops.isAlive()).as(ops.log()).isTrue();
              assertThat(http.status("/health/ready")).isEqualTo(200);
              JsonNode summary = json("/api/summary");
              assertThat(summary.path("holds").asInt()).isEqualTo(9);
              // Wait for all events: before that, the nine holds may be other shipments.
              assertThat(answered(summary)).isEqualTo(EVENTS);
            });
  }

  private static Map<String, String> environment() {
    return Commands.on(stack).environment();
  }

  @AfterAll
  static void stop() {
    for (CommandProcess process : new CommandProcess[] {ops, app}) {
      if (process != null) {
        process.close();
      }
    }
  }

  private static int answered(JsonNode summary) {
    int events = 0;
    for (JsonNode tally : summary.path("tallies")) {
      events += tally.path("events").asInt();
    }
    return events;
  }

  private static JsonNode json(String path) throws Exception {
    return JSON.readTree(http.get(path).body());
  }

  @Test
  void shouldServeAPageWithoutExternalResources() throws Exception {
    var page = http.get("/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'self'");
    assertThat(page.body()).contains("<script").doesNotContain("=\"http");
  }

  @Test
  void shouldServeItsMetricsAndTheApplicationsInOneScrape() throws Exception {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(http.get("/metrics").body())
                    .contains("kafka_consumergroup_group_sum_lag")
                    .contains("tollgate_consumergroup_status")
                    .containsPattern("tollgate_holds_open(\\{[^}]*})? 9\\.0")
                    .contains("tollgate_book_lag_records 0.0\n")
                    .contains("tollgate_decisions_total")
                    .contains("tollgate_application_conservation 0.0\n")
                    .containsPattern("tollgate_application_up\\{application=\"[^\"]*\"} 1\\.0"));
  }

  @Test
  void shouldReportItsHealth() throws Exception {
    for (String path : List.of("/health/live", "/health/ready", "/health")) {
      assertThat(http.status(path)).as(path).isEqualTo(200);
    }
  }

  @Test
  void shouldReportLagOutcomesHoldsAndAStory() throws Exception {
    JsonNode lag = json("/api/lag");
    assertThat(lag.path("groups").findValuesAsText("group")).contains(stack.runId() + ".tollgate");
    JsonNode summary = json("/api/summary");
    assertThat(summary.path("dead_letters").asInt(-1)).isZero();
    assertThat(summary.path("conservation").path("gap").asInt(-1)).isZero();
    assertThat(summary.path("conservation").path("tasks").asInt()).isEqualTo(2);
    assertThat(summary.path("tallies").findValuesAsText("outcome")).contains("CLEARED", "HELD");
    assertThat(json("/api/holds").path("total").asInt()).isEqualTo(9);
    assertThat(json("/api/dead-letters")).isEmpty();
    assertThat(json("/api/shipments/SH-1240").path("decisions").findValuesAsText("outcome"))
        .contains("HELD");
    assertThat(http.status("/api/shipments/NOWHERE")).isEqualTo(404);
    assertThat(http.status("/api/dead-letters/a/b")).isEqualTo(400);
  }

  @Test
  @Timeout(90)
  void shouldSendSamplesAsEvents() throws Exception {
    try (Stream<String> lines = http.lines("/events")) {
      String data =
          lines
              .dropWhile(line -> !line.equals("event: lag"))
              .filter(line -> line.startsWith("data: "))
              .findFirst()
              .orElseThrow();
      assertThat(JSON.readTree(data.substring("data: ".length())).path("groups").isArray())
          .isTrue();
    }
  }

  @Test
  void shouldAnswerOnlyToItsOwnHostNames() throws Exception {
    for (String path : List.of("/", "/metrics", "/api/lag", "/events", "/health/live")) {
      assertThat(http.asking("evil.example", path)).as(path).contains(" 403 ");
    }
    assertThat(http.asking("127.0.0.1:" + http.port(), "/health/live")).contains(" 200 ");
    assertThat(http.asking("ops:8090", "/metrics")).contains(" 200 ");
  }
}
