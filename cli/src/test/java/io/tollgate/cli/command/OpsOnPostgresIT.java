package io.tollgate.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tollgate.cli.fixture.CommandProcess;
import io.tollgate.cli.fixture.Commands;
import io.tollgate.cli.fixture.Http;
import io.tollgate.ops.access.AuditEntry;
import io.tollgate.ops.access.AuditFile;
import io.tollgate.projection.fixture.SharedPostgres;
import io.tollgate.projection.fixture.SharedPostgresExtension;
import io.tollgate.testbed.Ports;
import io.tollgate.testbed.fixture.SharedStack;
import io.tollgate.testbed.fixture.SharedStackExtension;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The ops process with a real database: its read model outlives the process, and counts each record
 * once.
 */
@ExtendWith({SharedStackExtension.class, SharedPostgresExtension.class})
class OpsOnPostgresIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final String DATABASE = "ops";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The sample's events that the import accepts; each gets one outcome. */
  private static final int EVENTS = 311;

  /** The sample's totals, from its README. */
  private static final BigDecimal REVENUE_USD = new BigDecimal("398503779.09");

  @TempDir private Path folder;
  private SharedPostgres database;
  private Commands commands;
  private CommandProcess app;

  @BeforeEach
  void start(SharedStack stack, SharedPostgres server) throws Exception {
    database = server;
    database.createDatabase(DATABASE);
    commands = Commands.on(stack);
    commands.run("topics", "create", "--partitions", "2").done();
    commands.run("schemas", "register").done();
    commands.run("reference", "load", Commands.SAMPLE.resolve("reference").toString()).done();
    app =
        CommandProcess.start(
            List.of("serve", "--http-port", "-1", "--state-dir", folder + "/state"),
            commands.environment(),
            folder.resolve("app.log"));
  }

  @AfterEach
  void stop() throws SQLException {
    app.close();
    database.dropDatabase(DATABASE);
  }

  private CommandProcess ops(Http http) throws IOException {
    Map<String, String> environment = new HashMap<>(commands.environment());
    environment.put("TOLLGATE_DATABASE_USER", SharedPostgres.USER);
    environment.put("TOLLGATE_DATABASE_PASSWORD", "postgres");
    return CommandProcess.start(
        List.of(
            "ops",
            "--http-port",
            "" + http.port(),
            "--console-dir",
            folder.resolve("console").toString(),
            "--database",
            database.url(DATABASE)),
        environment,
        folder.resolve("ops-" + http.port() + ".log"));
  }

  private void publishSample() {
    commands.run("publish", Commands.SAMPLE.resolve("shipments.csv").toString()).done();
  }

  private static JsonNode summary(Http http) throws Exception {
    return JSON.readTree(http.get("/api/summary").body());
  }

  private static int answered(JsonNode summary) {
    return StreamSupport.stream(summary.path("tallies").spliterator(), false)
        .mapToInt(tally -> tally.path("events").asInt())
        .sum();
  }

  private static BigDecimal revenue(JsonNode summary) {
    return StreamSupport.stream(summary.path("revenue").spliterator(), false)
        .map(row -> new BigDecimal(row.path("revenue_usd").asText()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The totals arrive a second after the decisions. */
  private static void awaitAnswered(int events, CommandProcess ops, Http http) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              assertThat(ops.isAlive()).as(ops.log()).isTrue();
              assertThat(http.status("/health/ready")).isEqualTo(200);
              assertThat(answered(summary(http))).isEqualTo(events);
              assertThat(revenue(summary(http))).isEqualTo(REVENUE_USD);
            });
  }

  @Test
  void shouldContinueAfterAKillAndCountNothingTwice() throws Exception {
    publishSample();
    Instant before = Instant.parse("2026-03-03T09:00:00Z");
    new AuditFile(folder.resolve("console").resolve("actions.jsonl"))
        .add(new AuditEntry(before, "anna", "SIGN_IN", "", "signed in"));
    Http first = new Http(Ports.free());
    try (CommandProcess ops = ops(first)) {
      awaitAnswered(EVENTS, ops, first);
      assertThat(ops.log()).contains("record of actions, with 1 copied from the file");
      ops.kill();
    }
    publishSample();
    Http second = new Http(Ports.free());
    try (CommandProcess ops = ops(second)) {
      awaitAnswered(2 * EVENTS, ops, second);
      assertThat(ops.log())
          .doesNotContain("from the beginning")
          .doesNotContain("record of actions");
      assertThat(summary(second).path("holds").asInt()).isEqualTo(9);
      assertThat(second.get("/api/shipments/SH-1240").body()).contains("WATCHLIST_REVIEW");
    }
  }
}
