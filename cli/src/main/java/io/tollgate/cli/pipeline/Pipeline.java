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
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * A cluster with its registry and application; a command starts the parts, the session stops them.
 */
public final class Pipeline {
  /** The default number of partitions of each topic that has several. */
  public static final int PARTITIONS = 4;

  /** The replication factor that leaves the choice to the brokers. */
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

  /** A pipeline on an existing cluster. */
  public static Pipeline on(Settings config, Session session) {
    return new Pipeline(config, session);
  }

  /**
   * Starts a broker and a registry, and returns a pipeline on them.
   *
   * @param local settings other than the addresses
   */
  public static Pipeline embedded(LocalStackOptions options, LocalSettings local, Session session) {
    LocalStack stack = session.start(() -> LocalStack.start(options));
    Map<String, String> settings = new HashMap<>();
    settings.put(ConnectionSetting.BOOTSTRAP_SERVERS.key(), stack.bootstrapServers());
    settings.put(ConnectionSetting.SCHEMA_REGISTRY_URL.key(), stack.registryUrl());
    settings.put(ConnectionSetting.AUTO_REGISTER_SCHEMAS.key(), "true");
    Pipeline pipeline = new Pipeline(local.on(settings), session);
    pipeline.busy = Thread.currentThread();
    stack.death().thenAccept(line -> pipeline.died(new FaultException(line)));
    return pipeline;
  }

  private void died(FaultException fault) {
    end.complete(fault);
    Thread thread = busy;
    if (thread != null) {
      // The thread may wait for an answer that never comes.
      thread.interrupt();
    }
  }

  /** The active settings. */
  public Settings config() {
    return config;
  }

  /**
   * Creates the missing topics, and returns their names.
   *
   * @param replication replicas of each topic; {@value #AS_THE_BROKERS_SAY}: the brokers' default
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

  /** Publishes reference data, and returns its version. */
  public Manifest load(ReferenceTables tables) {
    return load(tables, Shrinking.REFUSED);
  }

  /** Publishes reference data, with a rule for a list that lost more than half its entries. */
  public Manifest load(ReferenceTables tables, Shrinking shrinking) {
    return new ReferencePublisher(publishing()).publish(tables, shrinking);
  }

  /** The reference topics. */
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
                        "the streams application failed: " + cause.getMessage(), cause)));
    return app;
  }

  /** Throws if a part of the pipeline has ended. */
  public void check() {
    FaultException fault = end.getNow(null);
    if (fault != null) {
      throw fault;
    }
  }

  /** Runs an action. If a part died meanwhile, its fault replaces the exception of the action. */
  public <T> T whileUp(Supplier<T> action) {
    try {
      return action.get();
    } catch (RuntimeException e) {
      // The part that died interrupted this thread; the interrupt must not stop the cleanup.
      Thread.interrupted();
      check();
      throw e;
    }
  }

  /** Waits until a part of the pipeline ends, and returns the reason. */
  public FaultException awaitEnd() {
    busy = null;
    return end.join();
  }

  /** The topics, for one read of each. */
  public TopicSource source() {
    return new TopicSource(cluster, config.names(), serdes());
  }

  /** The publisher of officers' decisions and of the register of officers. */
  public OfficerPublisher officers() {
    return new OfficerPublisher(publishing());
  }

  /** The client that reads the register of officers and sends their decisions. */
  public OfficerClient officerClient() {
    return new OfficerClient(publishing());
  }

  private WireSerdes serdes() {
    return WireSerdes.configured(config.serdeSettings());
  }

  /** The result topics, read from the beginning; for the calling thread only. */
  public Feeds feeds() {
    TopicFeeds topics = new TopicFeeds(cluster, config.names(), serdes());
    return new Feeds(
        topics.of(Topic.DECISIONS, Codecs.DECISION),
        topics.of(Topic.LEVY_DUE, Codecs.LEVY_DUE),
        topics.of(Topic.QUARTERLY_REVENUE, Codecs.QUARTERLY_REVENUE),
        topics.deadLetters());
  }
}
