package io.tollgate.cli.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tollgate.catalogue.Namespace;
import io.tollgate.catalogue.Topic;
import io.tollgate.cli.fixture.Commands;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.ops.app.ConsoleSettings;
import io.tollgate.ops.app.OpsProcess;
import io.tollgate.ops.app.OpsSettings;
import io.tollgate.ops.readmodel.MemoryReadModel;
import io.tollgate.projection.ReadRate;
import io.tollgate.streams.app.TollgateApp;
import io.tollgate.streams.config.AppSettings;
import io.tollgate.testbed.LocalStack;
import io.tollgate.testbed.LocalStackOptions;
import io.tollgate.web.ListenAddress;
import io.tollgate.wire.codec.Codecs;
import io.tollgate.wire.serde.WireSerdes;
import io.tollgate.wire.settings.Settings;
import io.tollgate.wire.topic.ClusterConnection;
import io.tollgate.wire.topic.TopicSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A cluster, the application with the demo's decided sample, and the console. */
final class RunningConsole implements AutoCloseable {
  static final String PASSWORD = "correct horse battery";

  /** Headers of a dead letter, as Kafka Streams writes them. */
  private static final Map<String, String> CAUSE =
      Map.of(
          "__streams.errors.exception", "org.apache.kafka.common.errors.SerializationException",
          "__streams.errors.message", "schema 17 is not in the registry",
          "__streams.errors.partition", "0",
          "__streams.errors.offset", "7");

  private static final Path SAMPLE = Path.of("..", "samples", "demo");
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Path folder;
  private final LocalStack stack;
  private final TollgateApp app;
  private final OpsProcess ops;
  private final Commands commands;

  private RunningConsole(Path folder) {
    this.folder = folder;
    this.stack = LocalStack.start(LocalStackOptions.temporary());
    this.commands = Commands.on(stack);
    done("topics", "create", "--partitions", "2");
    done("schemas", "register");
    done("reference", "load", SAMPLE.resolve("reference").toString());
    Settings config = config();
    this.app = TollgateApp.start(config);
    this.ops = OpsProcess.start(settings(config), Clock.systemUTC());
  }

  /** Starts everything and waits until all events are decided. */
  static RunningConsole start(Path folder) throws Exception {
    RunningConsole console = new RunningConsole(folder);
    console.done("publish", SAMPLE.resolve("shipments.csv").toString());
    console.publish(
        Topic.SHIPMENTS, "SH-JUNK", "no event at all".getBytes(StandardCharsets.UTF_8), Map.of());
    console.user("anna", "officer");
    console.user("bernd", "officer");
    console.user("olga", "ops");
    await()
        .atMost(PATIENCE)
        .until(() -> console.get("/api/summary").contains("\"dead_letters\":1"));
    await().atMost(PATIENCE).until(() -> console.get("/api/holds?q=SH-1240").contains("SH-1240"));
    return console;
  }

  private String servers() {
    return stack.bootstrapServers();
  }

  private Settings config() {
    return AppSettings.of(
        Map.of(
            "bootstrap.servers", servers(),
            "schema.registry.url", stack.registryUrl(),
            "state.dir", folder.resolve("state").toString(),
            "http.port", "0"),
        Map.of(),
        Optional.empty());
  }

  private OpsSettings settings(Settings config) {
    return new OpsSettings(
        ClusterConnection.to(servers()),
        config.names(),
        WireSerdes.configured(config.serdeSettings()),
        Set.of(),
        "",
        Duration.ofSeconds(1),
        ListenAddress.onLoopback(0),
        List.of(URI.create("http://127.0.0.1:" + app.httpPort().orElseThrow())),
        new MemoryReadModel(),
        Optional.of(new ReadRate(OpsSettings.USUAL_RATE)),
        Optional.of(ConsoleSettings.in(users(), config.serdeSettings())));
  }

  private String done(String... args) {
    return commands.run(args).done();
  }

  private Path users() {
    return folder.resolve("console");
  }

  private void user(String name, String role) throws IOException {
    Path password = Files.writeString(folder.resolve("password"), PASSWORD + "\n");
    String said =
        done(
            "ops",
            "users",
            "add",
            name,
            "--role",
            role,
            "--console-dir",
            users().toString(),
            "--password-file",
            password.toString());
    assertThat(said).contains(name + " may sign in");
  }

  /** Registers an officer's key, as the command does, and returns the key file. */
  Path key(String officer) {
    Path file = folder.resolve(officer + ".key");
    if (!Files.exists(file)) {
      done("officers", "add", officer, "--key-file", file.toString());
    }
    return file;
  }

  /** A dead letter whose cause is fixed: a readable event of a new shipment. */
  void fixedDeadLetter(String shipmentId) throws Exception {
    Settings config = config();
    WireSerdes serdes = WireSerdes.configured(config.serdeSettings());
    String topic = Namespace.NONE.topic(Topic.SHIPMENTS);
    List<ShipmentEvent> events = new ArrayList<>();
    new TopicSource(ClusterConnection.to(servers()), Namespace.NONE, serdes)
        .forEachOf(
            "SH-1001",
            Topic.SHIPMENTS,
            Codecs.SHIPMENT_EVENT,
            record -> events.add(record.value()));
    ShipmentEvent event = events.get(0);
    ShipmentEvent own =
        event.toBuilder().eventId("EV-" + shipmentId).shipmentId(shipmentId).revision(1).build();
    byte[] value = serdes.serde(Codecs.SHIPMENT_EVENT).serializer().serialize(topic, own);
    publish(Topic.SHIPMENTS_DLQ, shipmentId, value, CAUSE);
  }

  private void publish(Topic topic, String key, byte[] value, Map<String, String> headers)
      throws Exception {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(
            Namespace.NONE.topic(topic), key.getBytes(StandardCharsets.UTF_8), value);
    headers.forEach(
        (name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", servers()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      RecordMetadata unused = producer.send(record).get();
    }
  }

  String url() {
    return "http://127.0.0.1:" + ops.httpPort();
  }

  /** The console's answer to a request without a browser. */
  String get(String path) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(url() + path)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  @Override
  public void close() {
    ops.close();
    app.close();
    stack.close();
  }
}
