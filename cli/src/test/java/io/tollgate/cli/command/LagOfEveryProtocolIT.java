package io.tollgate.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tollgate.catalogue.Namespace;
import io.tollgate.catalogue.Topic;
import io.tollgate.cli.fixture.Commands;
import io.tollgate.streams.app.TollgateApp;
import io.tollgate.streams.config.AppSettings;
import io.tollgate.testbed.fixture.SharedStack;
import io.tollgate.testbed.fixture.SharedStackExtension;
import io.tollgate.wire.settings.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** `tollgate lag` on groups of each protocol that a broker supports. */
@ExtendWith(SharedStackExtension.class)
class LagOfEveryProtocolIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /** Readable rows of the sample: 313 events, of which 2 are refused at import. */
  private static final int PUBLISHED = 311;

  @TempDir private static Path folder;
  private static SharedStack stack;
  private static Namespace names;
  private static Commands commands;

  @BeforeAll
  static void start(SharedStack shared) {
    stack = shared;
    names = new Namespace(stack.runId());
    commands = Commands.byOptions(stack);
    Commands.in(Map.of())
        .run(
            "schemas",
            "register",
            "--schema-registry",
            stack.registryUrl(),
            "--run-id",
            stack.runId())
        .done();
    commands.run("topics", "create", "--partitions", "2").done();
    commands.run("reference", "load", Commands.SAMPLE.resolve("reference").toString()).done();
    publish();
  }

  private static void publish() {
    commands.run("publish", Commands.SAMPLE.resolve("shipments.csv").toString()).done();
  }

  private static JsonNode lag(String group) throws Exception {
    return new ObjectMapper().readTree(commands.run("lag", "--group", group, "--json").done());
  }

  @ParameterizedTest
  @ValueSource(strings = {"classic", "consumer"})
  void shouldCountTheUnreadRecordsOfAConsumer(String protocol) throws Exception {
    String group = "reader-" + protocol;
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            stack.bootstrapServers(),
            "group.id",
            group,
            "group.protocol",
            protocol,
            "auto.offset.reset",
            "earliest",
            "enable.auto.commit",
            false,
            "max.poll.records",
            10);
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.subscribe(Set.of(names.topic(Topic.SHIPMENTS)));
      int read = 0;
      while (read == 0) {
        read = consumer.poll(Duration.ofSeconds(1)).count();
      }
      consumer.commitSync();

      JsonNode lag = lag(group);
      assertThat(lag.path("type").asText()).isEqualTo(protocol);
      assertThat(lag.path("members").asInt()).isEqualTo(1);
      assertThat(lag.path("sum_lag").asLong()).isEqualTo(ends() - read);
    }
    awaitNoMembers(group);
  }

  /** A closing member sends its leave request, but may not wait until the broker has handled it. */
  private static void awaitNoMembers(String group) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(lag(group).path("members").asInt(-1)).isZero());
  }

  /** Shipments are written without transactions, so their offsets count records. */
  private static long ends() throws Exception {
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", stack.bootstrapServers()),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(names.topic(Topic.SHIPMENTS)).stream()
              .map(p -> new org.apache.kafka.common.TopicPartition(p.topic(), p.partition()))
              .toList();
      return consumer.endOffsets(partitions).values().stream().mapToLong(end -> end).sum();
    }
  }

  @Test
  void shouldCountTheUnreadRecordsOfTheApplicationWithTheStreamsProtocol() throws Exception {
    Settings config =
        AppSettings.of(
            Map.of(
                "bootstrap.servers",
                stack.bootstrapServers(),
                "schema.registry.url",
                stack.registryUrl(),
                "run.id",
                stack.runId(),
                "group.protocol",
                "streams",
                "state.dir",
                folder.resolve("state").toString(),
                "http.port",
                "-1"),
            Map.of(),
            Optional.empty());
    String group = names.applicationId();
    try (TollgateApp app = TollgateApp.start(config)) {
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> {
                assertThat(app.failure().toCompletableFuture()).isNotDone();
                assertThat(commands.run("lag", "--json").code()).isZero();
                JsonNode lag = lag(group);
                assertThat(lag.path("type").asText()).isEqualTo("streams");
                assertThat(lag.path("members").asInt()).isEqualTo(2);
                assertThat(lag.path("sum_lag").asLong()).isZero();
              });
    }
    publish();
    awaitNoMembers(group);
    assertThat(lag(group).path("sum_lag").asLong()).isEqualTo(PUBLISHED);
  }
}
