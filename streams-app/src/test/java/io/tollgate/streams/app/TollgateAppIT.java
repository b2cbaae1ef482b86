package io.tollgate.streams.app;

import static io.tollgate.domain.fixture.EventFixture.event;
import static io.tollgate.domain.fixture.ReferenceFixture.fx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tollgate.catalogue.Topic;
import io.tollgate.domain.decision.Cause;
import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.finding.Outcome;
import io.tollgate.domain.fixture.ReferenceFixture;
import io.tollgate.domain.levy.LevyDue;
import io.tollgate.domain.reference.Manifest;
import io.tollgate.domain.reference.ReferenceTables;
import io.tollgate.domain.reference.RegisteredParty.Status;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.streams.config.AppSettings;
import io.tollgate.streams.fixture.AppProcess;
import io.tollgate.streams.fixture.Installation;
import io.tollgate.testbed.fixture.SharedStack;
import io.tollgate.testbed.fixture.SharedStackExtension;
import io.tollgate.wire.topic.Received;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Tests the application on a real broker and registry; reads committed records only. */
@ExtendWith(SharedStackExtension.class)
class TollgateAppIT {
  private static SharedStack stack;

  @BeforeAll
  static void start(SharedStack shared) {
    stack = shared;
  }

  @Test
  void shouldWaitForReferenceDataThenDecideAndWriteDeadLetters(@TempDir Path state)
      throws Exception {
    Installation installation = new Installation(stack, "decide", state);
    byte[] garbage = "not Avro".getBytes(StandardCharsets.UTF_8);
    try (TollgateApp app = TollgateApp.start(installation.config())) {
      installation.publish(List.of(event("S-1", "E-1").build(), event("S-1", "E-1").build()));
      publishRaw(installation, "S-1", garbage);
      assertThat(get(app, "/health").body()).contains("WAITING_FOR_REFERENCE");
      assertThat(get(app, "/health").statusCode()).isEqualTo(503);
      assertThat(get(app, "/health/live").statusCode()).isEqualTo(200);
      assertThat(get(app, "/health/ready").body()).contains("no reference data has been loaded");

      installation.load(ReferenceFixture.tables());
      assertThat(installation.decisions(some -> some.size() >= 2))
          .extracting(record -> record.outcome())
          .containsExactly(Outcome.CLEARED, Outcome.DUPLICATE);
      assertThat(installation.levyDue(some -> !some.isEmpty()))
          .extracting(due -> due.levyUsd().toPlainString())
          .containsExactly("75000.00");
      Received<byte[]> deadLetter = installation.deadLetters(1).get(0);
      assertThat(deadLetter.value()).isEqualTo(garbage);
      assertThat(
              new String(
                  deadLetter.headers().get("__streams.errors.message"), StandardCharsets.UTF_8))
          .contains("begins with byte 110, not 0");
      assertThat(get(app, "/health").statusCode()).isEqualTo(200);
      assertThat(get(app, "/health/live").statusCode()).isEqualTo(200);
      // A thread without records may still be getting its partitions.
      await()
          .atMost(Installation.TIMEOUT)
          .untilAsserted(() -> assertThat(get(app, "/health/ready").statusCode()).isEqualTo(200));
      assertThat(get(app, "/metrics").body())
          .contains("tollgate_decisions_total{cause=\"EVENT\",outcome=\"CLEARED\",rule=\"\"} 1.0")
          .contains("tollgate_dead_letters_total 1.0")
          .contains("tollgate_client_state{state=\"RUNNING\"} 1.0")
          .contains("tollgate_client_state{state=\"ERROR\"} 0.0")
          .contains("tollgate_restore_remaining 0.0")
          .contains("tollgate_rocksdb_memory_bytes{kind=\"memtables\"}")
          .contains("kafka_stream");
    }
  }

  @Test
  void shouldKeepTheOldListAndReportWhileANewerOneIsIncomplete(@TempDir Path state)
      throws Exception {
    Installation installation = new Installation(stack, "behind", state);
    ReferenceTables first = ReferenceFixture.tables();
    ReferenceTables approved =
        ReferenceFixture.withStatus(first, ReferenceFixture.PENDING, Status.APPROVED);
    installation.load(first);
    try (TollgateApp app = TollgateApp.start(installation.config())) {
      awaitMetrics(app, "tollgate_reference_behind 0.0", "tollgate_reference_refused_total 0.0");
      String active = app.firstReference().toCompletableFuture().get();

      installation.announce(Manifest.of(approved));
      awaitMetrics(app, "tollgate_reference_behind 1.0", "tollgate_reference_refused_total 1.0");
      assertThat(get(app, "/health").body()).contains(active);

      installation.load(ReferenceFixture.everyTable());
      awaitMetrics(app, "tollgate_reference_behind 0.0", "tollgate_reference_refused_total 1.0");
      assertThat(get(app, "/health").body()).doesNotContain(active);
    }
  }

  private static void awaitMetrics(TollgateApp app, String... lines) {
    await()
        .atMost(Installation.TIMEOUT)
        .untilAsserted(() -> assertThat(get(app, "/metrics").body()).contains(lines));
  }

  @Test
  void shouldLoseAndRepeatNothingWhenKilledMidway(@TempDir Path state) throws Exception {
    Installation installation = new Installation(stack, "killed", state);
    installation.load(ReferenceFixture.tables());
    int shipments = 1_000;
    try (AppProcess first = AppProcess.start(installation)) {
      installation.publish(shipments(0, shipments / 2, "USD"));
      installation.decisions(some -> some.size() >= shipments / 4);
      first.kill();
    }
    installation.publish(shipments(shipments / 2, shipments, "USD"));
    try (TollgateApp second = TollgateApp.start(installation.config())) {
      assertThat(second.failure().toCompletableFuture()).isNotDone();
      assertThat(installation.decisions(some -> some.size() >= shipments))
          .extracting(decision -> decision.subject().eventId())
          .hasSize(shipments)
          .doesNotHaveDuplicates();
      checkMoney(installation, shipments, "75000.00");
    }
  }

  /** The standby has a copy of the state in its own folder, so it still detects duplicates. */
  @Test
  void shouldLoseAndRepeatNothingWhenAStandbyTakesOver(@TempDir Path first, @TempDir Path second)
      throws Exception {
    Installation installation = new Installation(stack, "standby", first);
    installation.load(ReferenceFixture.tables());
    int shipments = 1_000;
    Map<String, String> standby = Map.of("num.standby.replicas", "1");
    Map<String, String> other = new HashMap<>(standby);
    other.put("state.dir", second.toString());
    try (AppProcess one = AppProcess.start(installation, standby);
        AppProcess two = AppProcess.start(installation, other)) {
      installation.publish(shipments(0, shipments / 2, "USD"));
      installation.decisions(some -> some.size() >= shipments / 2);
      one.kill();
      installation.publish(shipments(0, shipments, "USD"));
      List<Outcome> outcomes =
          installation.decisions(some -> some.size() >= shipments / 2 + shipments).stream()
              .map(record -> record.outcome())
              .toList();
      assertThat(outcomes).hasSize(shipments / 2 + shipments);
      assertThat(outcomes).filteredOn(Outcome.DUPLICATE::equals).hasSize(shipments / 2);
      checkMoney(installation, shipments, "75000.00");
      assertThat(two.isAlive()).isTrue();
    }
  }

  @Test
  void shouldDecideHoldsAgainAfterAKill(@TempDir Path state) throws Exception {
    Installation installation = new Installation(stack, "holds", state);
    installation.load(ReferenceFixture.tables());
    int shipments = 700;
    try (AppProcess first = AppProcess.start(installation)) {
      installation.publish(shipments(0, shipments, "JPY"));
      installation.decisions(some -> some.size() >= shipments);
      installation.load(
          ReferenceFixture.withFx(ReferenceFixture.tables(), fx("JPY", "2026-03-01", "0.01")));
      // Some holds, but not all, are decided again.
      installation.decisions(some -> some.size() >= shipments + 1);
      first.kill();
    }
    try (TollgateApp second = TollgateApp.start(installation.config())) {
      assertThat(second.failure().toCompletableFuture()).isNotDone();
      List<Decision> decisions =
          installation.decisions(some -> some.size() >= 2 * shipments).stream().toList();
      assertThat(decisions).hasSize(2 * shipments);
      assertThat(decisions.stream().filter(decision -> decision.subject().attempt() == 2))
          .hasSize(shipments)
          .allMatch(decision -> decision.outcome() == Outcome.CLEARED)
          .allMatch(d -> d.cause() == Cause.REFERENCE || d.cause() == Cause.RESTART);
      checkMoney(installation, shipments, "750.00");
      // The last hold may be decided before the other partition, without holds, was checked.
      await().atMost(Installation.TIMEOUT).until(second::isSettled);
    }
  }

  private static void checkMoney(Installation installation, int shipments, String levyOfOne) {
    BigDecimal expected = new BigDecimal(levyOfOne).multiply(BigDecimal.valueOf(shipments));
    List<LevyDue> due = installation.levyDue(some -> some.size() >= shipments);
    assertThat(due).hasSize(shipments).extracting(LevyDue::levyDueId).doesNotHaveDuplicates();
    assertThat(due.stream().map(LevyDue::levyUsd).reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(expected);
    assertThat(
            installation.quarterlyRevenue(
                rows ->
                    rows.values().stream()
                        .anyMatch(row -> row.total().levyUsd().compareTo(expected) == 0)))
        .hasSize(1)
        .values()
        .allMatch(row -> row.total().shipments() == shipments);
  }

  @Test
  void shouldSayWhichTopicsAreMissing() {
    Map<String, String> flags =
        Map.of(
            "bootstrap.servers", stack.bootstrapServers(),
            "schema.registry.url", stack.registryUrl(),
            "run.id", "nothing");
    assertThatThrownBy(() -> TollgateApp.start(AppSettings.of(flags, Map.of(), Optional.empty())))
        .hasMessageContaining("has no topic nothing.tollgate.decisions.v1, ")
        .hasMessageEndingWith("; create the missing topics");
  }

  private static List<ShipmentEvent> shipments(int from, int to, String currency) {
    return IntStream.range(from, to)
        .mapToObj(i -> event("S-" + i, "E-" + i).currency(currency).build())
        .toList();
  }

  private static void publishRaw(Installation installation, String key, byte[] value)
      throws Exception {
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            installation.cluster().properties(),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer
          .send(new ProducerRecord<>(installation.names().topic(Topic.SHIPMENTS), key, value))
          .get();
    }
  }

  private static HttpResponse<String> get(TollgateApp app, String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + app.httpPort().getAsInt() + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }
}
