package io.tollgate.monitoring;

import io.tollgate.catalogue.Namespace;
import io.tollgate.catalogue.Topic;
import io.tollgate.domain.reference.Manifest;
import io.tollgate.domain.reference.ReferenceTable;
import io.tollgate.domain.reference.ReferenceTables;
import io.tollgate.domain.reference.TableVersion;
import io.tollgate.domain.reference.WatchlistEntry;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.ops.app.OpsProcess;
import io.tollgate.ops.app.OpsSettings;
import io.tollgate.ops.readmodel.MemoryReadModel;
import io.tollgate.producer.publish.PublisherSettings;
import io.tollgate.producer.publish.ReferencePublisher;
import io.tollgate.producer.publish.ShipmentPublisher;
import io.tollgate.projection.ReadRate;
import io.tollgate.streams.app.TollgateApp;
import io.tollgate.streams.config.AppSettings;
import io.tollgate.testbed.LocalStack;
import io.tollgate.testbed.LocalStackOptions;
import io.tollgate.web.ListenAddress;
import io.tollgate.wire.codec.Codecs;
import io.tollgate.wire.serde.WireSerdes;
import io.tollgate.wire.topic.ClusterConnection;
import io.tollgate.wire.topic.TopicAdmin;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A cluster with the application and the ops process, to which a test can add faults. */
final class Monitored implements AutoCloseable {
  private static final int PARTITIONS = 2;

  private final LocalStack stack = LocalStack.start(LocalStackOptions.temporary());
  private final Namespace names = new Namespace("watched");
  private final ClusterConnection cluster = ClusterConnection.to(stack.bootstrapServers());
  private final PublisherSettings publisher =
      new PublisherSettings(
          cluster,
          Map.of("schema.registry.url", stack.registryUrl(), "auto.register.schemas", "true"),
          names);
  private final Path state;
  private final OpsProcess ops;
  private ReferenceTables tables;
  private TollgateApp app;

  Monitored(Path state, ReferenceTables tables) {
    this.state = state;
    this.tables = tables;
    try (TopicAdmin admin = TopicAdmin.connect(cluster, names)) {
      admin.create(PARTITIONS, (short) 1);
    }
    load(tables);
    startApplication();
    ops =
        OpsProcess.start(
            new OpsSettings(
                cluster,
                names,
                WireSerdes.configured(publisher.registry()),
                Set.of(),
                "test",
                Duration.ofMillis(500),
                ListenAddress.onLoopback(0),
                List.of(),
                new MemoryReadModel(),
                Optional.of(new ReadRate(OpsSettings.USUAL_RATE)),
                Optional.empty()),
            Clock.systemUTC());
  }

  void startApplication() {
    Map<String, String> flags = new HashMap<>();
    flags.put("bootstrap.servers", stack.bootstrapServers());
    flags.put("schema.registry.url", stack.registryUrl());
    flags.put("auto.register.schemas", "true");
    flags.put("run.id", names.prefix());
    flags.put("state.dir", state.toString());
    flags.put("session.timeout.ms", "6000");
    flags.put("http.port", "0");
    app = TollgateApp.start(AppSettings.of(flags, Map.of(), Optional.empty()));
  }

  void stopApplication() {
    app.close();
  }

  int applicationPort() {
    return app.httpPort().getAsInt();
  }

  int opsPort() {
    return ops.httpPort();
  }

  ReferenceTables tables() {
    return tables;
  }

  void load(ReferenceTables next) {
    tables = next;
    new ReferencePublisher(publisher).publish(next);
  }

  /** Publishes a list with one more entry. */
  void loadAnotherList() {
    List<WatchlistEntry> entries = new ArrayList<>(tables.watchlist());
    String name = "Entry Number " + entries.size();
    entries.add(new WatchlistEntry("n-" + entries.size(), "EL", "Entity", name, List.of(), ""));
    load(tables.withWatchlist(entries));
  }

  /** Publishes a manifest that names missing rows. */
  void loadHalf() throws Exception {
    List<TableVersion> versions = new ArrayList<>(Manifest.of(tables).tables());
    versions.removeIf(version -> version.table() == ReferenceTable.FX_RATES);
    versions.add(new TableVersion(ReferenceTable.FX_RATES, "0".repeat(32), 3));
    Manifest half = new Manifest("f".repeat(32), versions);
    byte[] value =
        WireSerdes.configured(publisher.registry())
            .serde(Codecs.MANIFEST)
            .serializer()
            .serialize(names.topic(Topic.REF_MANIFEST), half);
    publishRaw(Topic.REF_MANIFEST, half.version(), value);
  }

  void publish(ShipmentEvent... events) {
    try (ShipmentPublisher open = ShipmentPublisher.connect(publisher)) {
      for (ShipmentEvent event : events) {
        var unused = open.publish(event);
      }
      open.flush();
    }
  }

  void publishRaw(Topic topic, String key, byte[] value) throws Exception {
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            cluster.properties(), new StringSerializer(), new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(names.topic(topic), key, value)).get();
    }
  }

  /**
   * Ends a stream thread of this application with an exception. Other tests may have an application
   * in this process, too.
   */
  void killAStreamThread() {
    Thread victim =
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().startsWith(names.applicationId() + "-"))
            .filter(thread -> thread.getName().matches(".*-StreamThread-\\d+"))
            .findFirst()
            .orElseThrow();
    victim.interrupt();
  }

  @Override
  public void close() {
    ops.close();
    app.close();
    stack.close();
  }
}
