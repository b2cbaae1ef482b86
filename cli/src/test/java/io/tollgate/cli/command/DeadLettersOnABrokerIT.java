package io.tollgate.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tollgate.catalogue.Namespace;
import io.tollgate.catalogue.Topic;
import io.tollgate.cli.fixture.CommandProcess;
import io.tollgate.cli.fixture.Commands;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.producer.edge.csv.ImportFailure;
import io.tollgate.producer.edge.csv.ImportSink;
import io.tollgate.producer.edge.csv.ImportedEvent;
import io.tollgate.producer.edge.csv.ShipmentCsv;
import io.tollgate.testbed.fixture.SharedStack;
import io.tollgate.testbed.fixture.SharedStackExtension;
import io.tollgate.wire.codec.Codecs;
import io.tollgate.wire.registry.HttpSchemaRegistry;
import io.tollgate.wire.registry.RegistrySettings;
import io.tollgate.wire.serde.WireSerdes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A shipment whose writer's schema is missing in the registry, because the ERP system uses another
 * registry. The shipment becomes a dead letter, and is decided after the schema is registered.
 */
@ExtendWith(SharedStackExtension.class)
class DeadLettersOnABrokerIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int ID_AT = 1;

  @TempDir private static Path folder;
  private static SharedStack stack;
  private static Commands commands;
  private static CommandProcess app;

  @BeforeAll
  static void start(SharedStack shared) throws Exception {
    stack = shared;
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

  @AfterAll
  static void stop() {
    if (app != null) {
      app.close();
    }
  }

  @Test
  void shouldBeDecidedOnceWhenReplayedAfterRepair() throws Exception {
    Registry registry = new Registry();
    int missing = registry.nextId();
    publish("SH-9001", poison(missing));

    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(commands.run("dlq", "list").done()).contains("SH-9001"));
    List<String> ours = deadLettersOf("SH-9001");
    assertThat(ours).hasSize(1);
    String place = ours.get(0).substring(0, ours.get(0).indexOf(' '));
    assertThat(commands.run("dlq", "show", place).done())
        .contains("key 'SH-9001'")
        .contains("not decoded: ")
        .contains("id " + missing);

    registry.registerUntil(missing);
    assertThat(commands.run("dlq", "show", place).done()).contains("\"SH-9001\"");
    assertThat(commands.run("dlq", "replay", place).done()).contains("1 published");
    awaitDecisions(List.of("CLEARED"));

    // --all skips it; a replay by its place becomes a DUPLICATE, so nothing counts twice.
    assertThat(commands.run("dlq", "replay", "--all").done())
        .contains(place + " was replayed before")
        .contains("0 published, ");
    assertThat(commands.run("dlq", "replay", place).done()).contains("1 published");
    awaitDecisions(List.of("CLEARED", "DUPLICATE"));
    assertThat(commands.run("explain", "SH-9001").done().split("ACCRUAL", -1).length).isEqualTo(2);
    assertThat(deadLettersOf("SH-9001")).hasSize(1);
  }

  private static List<String> deadLettersOf(String key) {
    return commands
        .run("dlq", "list")
        .done()
        .lines()
        .filter(line -> line.contains("key '" + key + "'"))
        .toList();
  }

  @Test
  void shouldNotMultiplyWhatStillCannotBeDecoded() throws Exception {
    publish("SH-9002", "not Avro".getBytes(StandardCharsets.UTF_8));
    await().atMost(PATIENCE).until(() -> !deadLettersOf("SH-9002").isEmpty());

    for (int i = 0; i < 3; i++) {
      assertThat(commands.run("dlq", "replay", "--all").done())
          .contains("still cannot be decoded; fix the cause first: ")
          .contains("0 published, ");
    }

    // Replays would be read before this one, so their dead letters would be there before its own.
    publish("SH-9002", "not Avro either".getBytes(StandardCharsets.UTF_8));
    await().atMost(PATIENCE).until(() -> deadLettersOf("SH-9002").size() > 1);
    assertThat(deadLettersOf("SH-9002")).hasSize(2);
  }

  @Test
  void shouldRefuseADeadLetterThatDoesNotExist() {
    for (String command : List.of("show", "replay")) {
      Commands.Ended ended = commands.run("dlq", command, "0:4711");
      assertThat(ended.code()).isEqualTo(2);
      assertThat(ended.err()).contains("there is no dead letter 0:4711");
    }
  }

  private static void awaitDecisions(List<String> outcomes) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              String story = commands.run("explain", "SH-9001").done();
              assertThat(app.isAlive()).as(app.log()).isTrue();
              assertThat(outcomes).as(story).allMatch(story::contains);
            });
  }

  /** A shipment of the sample with other ids, as a system with another registry writes it. */
  private static byte[] poison(int schemaId) throws Exception {
    List<String> rows = Files.readAllLines(Commands.SAMPLE.resolve("shipments.csv"));
    Path one = folder.resolve("one.csv");
    List<String> few = new ArrayList<>(List.of(rows.get(0)));
    for (int row = 1; row <= 2; row++) {
      few.add(rows.get(row).replace("EV-0001", "EV-9001").replace("SH-1001", "SH-9001"));
    }
    Files.write(one, few);
    List<ShipmentEvent> events = new ArrayList<>();
    ShipmentCsv.read(one, new Kept(events));
    byte[] bytes =
        WireSerdes.configured(
                Map.of(
                    "schema.registry.url", stack.registryUrl(), "auto.register.schemas", "false"))
            .serde(Codecs.SHIPMENT_EVENT)
            .serializer()
            .serialize(new Namespace(stack.runId()).topic(Topic.SHIPMENTS), events.get(0));
    return ByteBuffer.wrap(bytes).putInt(ID_AT, schemaId).array();
  }

  private record Kept(List<ShipmentEvent> events) implements ImportSink {
    @Override
    public void event(ImportedEvent event) {
      events.add(event.event());
    }

    @Override
    public void failure(ImportFailure failure) {
      throw new AssertionError(failure);
    }

    @Override
    public void warning(String warning) {
      throw new AssertionError(warning);
    }
  }

  private static void publish(String shipmentId, byte[] value) throws Exception {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", stack.bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      byte[] key = shipmentId.getBytes(StandardCharsets.UTF_8);
      producer
          .send(
              new ProducerRecord<>(new Namespace(stack.runId()).topic(Topic.SHIPMENTS), key, value))
          .get();
    }
  }

  /** The registry numbers schemas in sequence, so the test can predict the next id. */
  private static final class Registry {
    private static final int AHEAD = 3;

    private final HttpSchemaRegistry registry =
        new HttpSchemaRegistry(RegistrySettings.at(stack.registryUrl()));
    private int variant;

    int nextId() {
      return register() + AHEAD;
    }

    void registerUntil(int id) {
      int given = register();
      while (given < id) {
        given = register();
      }
      assertThat(given).isEqualTo(id);
    }

    /** The shipments' schema with an added doc, which the registry treats as another schema. */
    private int register() {
      Schema schema = new Schema.Parser().parse(Codecs.SHIPMENT_EVENT.schema().toString());
      schema.addProp("remark", "variant " + variant++);
      return registry.register("elsewhere-value", schema);
    }
  }
}
