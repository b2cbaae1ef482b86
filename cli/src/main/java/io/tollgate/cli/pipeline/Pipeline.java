package io.tollgate.cli.pipeline;

import io.tollgate.catalogue.Topic;
import io.tollgate.cli.fault.FaultException;
import io.tollgate.cli.result.Feeds;
import io.tollgate.compliance.cluster.OfficerClient;
import io.tollgate.domain.reference.Manifest;
import io.tollgate.domain.reference.ReferenceTables;
import io.tollgate.producer.publish.OfficerPublisher;
import io.tollgate.producer.publish.PublisherSettings;
import io.tollgate.producer.publish.ReferencePublisher;
import io.tollgate.producer.publish.ReferencePublisher.Shrinking;
import io.tollgate.streams.app.TollgateApp;
import io.tollgate.streams.config.AppSettings;
import io.tollgate.testbed.LocalStack;
import io.tollgate.testbed.LocalStackOptions;
import io.tollgate.wire.codec.Codecs;
import io.tollgate.wire.reference.ReferenceTopics;
import io.tollgate.wire.registry.HttpSchemaRegistry;
import io.tollgate.wire.registry.RegistrySettings;
import io.tollgate.wire.schemas.SchemaCatalogue;
import io.tollgate.wire.serde.WireSerdes;
import io.tollgate.wire.settings.ConnectionSetting;
import io.tollgate.wire.settings.Settings;
import io.tollgate.wire.topic.ClusterConnection;
import io.tollgate.wire.topic.TopicAdmin;
import io.tollgate.wire.topic.TopicSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** A cluster, its registry, and what runs on them: started step by step, stopped by the session. */
public final class Pipeline {
  /** Partitions of each wide topic, where nobody asks for another number. */
  public static final int PARTITIONS = 4;

  /** The number of copies that leaves it to the brokers. */
  public static final short AS_THE_BROKERS_SAY = -1;

  private final Settings config;
  private final ClusterConnection cluster;
  private final Session session;
  private final CompletableFuture<FaultException> end = new CompletableFuture<>();
  private volatile Thread busy;

  private Pipeline(Settings config, Session session) {
    this.config = config;
    this.cluster =
        new ClusterConnection(
            config.text(ConnectionSetting.BOOTSTRAP_SERVERS), config.kafkaClientSettings());
    this.session = session;
  }

  /** On a cluster that runs already. */
  public static Pipeline on(Settings config, Session session) {
    return new Pipeline(config, session);
  }

  /**
   * On a broker and a registry of its own, which are started here.
   *
   * @param flags settings beside their addresses
   */
  public static Pipeline embedded(
      LocalStackOptions options, Map<String, String> flags, Session session) {
    LocalStack stack = session.start(() -> LocalStack.start(options));
    Map<String, String> settings = new HashMap<>(flags);
    settings.put(ConnectionSetting.BOOTSTRAP_SERVERS.key(), stack.bootstrapServers());
    settings.put(ConnectionSetting.SCHEMA_REGISTRY_URL.key(), stack.registryUrl());
    settings.put(ConnectionSetting.AUTO_REGISTER_SCHEMAS.key(), "true");
    Pipeline pipeline = new Pipeline(AppSettings.of(settings, Map.of(), Optional.empty()), session);
    pipeline.busy = Thread.currentThread();
    stack.death().thenAccept(line -> pipeline.died(new FaultException(line)));
    return pipeline;
  }

  private void died(FaultException fault) {
    end.complete(fault);
    Thread thread = busy;
    if (thread != null) {
      // It may be waiting for an answer that will never come.
      thread.interrupt();
    }
  }

  /** The active settings. */
  public Settings config() {
    return config;
  }

  /**
   * Makes the topics that are missing, and tells their names.
   *
   * @param replication copies of each; {@value #AS_THE_BROKERS_SAY}: as the brokers are set
   */
  public List<String> createTopics(int partitions, short replication) {
    try (TopicAdmin admin = TopicAdmin.connect(cluster, config.names())) {
      return admin.create(partitions, replication);
    }
  }

  /** The schemas of the topics, in the registry. */
  private SchemaCatalogue schemas() {
    return new SchemaCatalogue(
        new HttpSchemaRegistry(RegistrySettings.of(config.serdeSettings())), config.names());
  }

  /** Registers every schema. */
  public void registerSchemas() {
    for (SchemaCatalogue.Subject subject : schemas().register()) {
      if (!subject.isFine()) {
        throw new FaultException("subject " + subject.name() + ": " + subject.fault());
      }
    }
  }

  /** Publishes reference data, and tells its version. */
  public Manifest load(ReferenceTables tables) {
    return load(tables, Shrinking.REFUSED);
  }

  /** The same, with what becomes of a list that has lost half its entries. */
  public Manifest load(ReferenceTables tables, Shrinking shrinking) {
    return new ReferencePublisher(publishing()).publish(tables, shrinking);
  }

  /** What is published on the reference topics. */
  public ReferenceTopics reference() {
    return new ReferenceTopics(
        cluster, config.names(), WireSerdes.configured(config.serdeSettings()));
  }

  PublisherSettings publishing() {
    return new PublisherSettings(cluster, config.serdeSettings(), config.names());
  }

  /** Starts the streams application. */
  public TollgateApp startApplication() {
    TollgateApp app = session.add(TollgateApp.start(config));
    app.failure()
        .thenAccept(
            cause ->
                end.complete(
                    new FaultException(
                        "the streams application has failed: " + cause.getMessage(), cause)));
    return app;
  }

  /** Throws if a part of it has ended. */
  public void check() {
    FaultException fault = end.getNow(null);
    if (fault != null) {
      throw fault;
    }
  }

  /** Does something. Where a part has died, that is the cause, whatever it led to here. */
  public <T> T whileUp(Supplier<T> deed) {
    try {
      return deed.get();
    } catch (RuntimeException e) {
      // Who died has interrupted this thread, which is not to keep what comes next from its end.
      Thread.interrupted();
      check();
      throw e;
    }
  }

  /** Waits until a part of it ends, and tells why it did. */
  public FaultException awaitEnd() {
    busy = null;
    return end.join();
  }

  /** Its topics, for whoever reads them once. */
  public TopicSource source() {
    return new TopicSource(cluster, config.names(), serdes());
  }

  /** Who writes what officers decide, and who they are. */
  public OfficerPublisher officers() {
    return new OfficerPublisher(publishing());
  }

  /** Who the officers are, and the way to send what they decide. */
  public OfficerClient officerClient() {
    return new OfficerClient(publishing());
  }

  private WireSerdes serdes() {
    return WireSerdes.configured(config.serdeSettings());
  }

  /** What it results in, from the beginning; for the thread that asks. */
  public Feeds feeds() {
    TopicFeeds topics = new TopicFeeds(cluster, config.names(), serdes());
    return new Feeds(
        topics.of(Topic.DECISIONS, Codecs.DECISION),
        topics.of(Topic.LEVY_DUE, Codecs.LEVY_DUE),
        topics.of(Topic.QUARTERLY_REVENUE, Codecs.QUARTERLY_REVENUE),
        topics.deadLetters());
  }
}
