package io.tollgate.streams.app;

import io.tollgate.catalogue.Topic;
import io.tollgate.domain.reference.Manifest;
import io.tollgate.domain.snapshot.ReferenceSnapshot;
import io.tollgate.streams.config.AppSetting;
import io.tollgate.streams.failure.ReplaceThenStop;
import io.tollgate.streams.history.ShipmentHistory;
import io.tollgate.streams.http.Health;
import io.tollgate.streams.http.HttpEndpoints;
import io.tollgate.streams.metrics.RestoreProgress;
import io.tollgate.streams.metrics.StreamMetrics;
import io.tollgate.streams.reference.CurrentReference;
import io.tollgate.streams.reference.OfficerFeed;
import io.tollgate.streams.reference.ReferenceFeed;
import io.tollgate.streams.reference.UsageFeed;
import io.tollgate.streams.state.StoredForms;
import io.tollgate.streams.step.Sources;
import io.tollgate.streams.topology.LevyTopology;
import io.tollgate.streams.topology.TopologySerdes;
import io.tollgate.web.ListenAddress;
import io.tollgate.wire.codec.Codecs;
import io.tollgate.wire.serde.WireSerdes;
import io.tollgate.wire.settings.ConnectionSetting;
import io.tollgate.wire.settings.InvalidSettingException;
import io.tollgate.wire.settings.Settings;
import io.tollgate.wire.topic.ClusterConnection;
import io.tollgate.wire.topic.TopicAdmin;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The streams application. It waits for the first version of the reference data, then decides every
 * event on the shipments topic until {@link #close} or a failure.
 */
public final class TollgateApp implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TollgateApp.class);
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(10);
  private static final Duration DEATHS_WITHIN = Duration.ofMinutes(10);
  private static final int NO_HTTP = -1;

  private final StreamMetrics metrics = new StreamMetrics(Clock.systemUTC());
  private final RestoreProgress restore = new RestoreProgress();
  private final CurrentReference reference = new CurrentReference();
  private final CompletableFuture<Throwable> failure = new CompletableFuture<>();
  private final CompletableFuture<String> firstReference = new CompletableFuture<>();
  private final String shipments;
  private final KafkaStreams streams;
  private final ReferenceFeed feed;
  private final OfficerFeed officers;
  private final UsageFeed usage;
  private final AtomicInteger notYetRead = new AtomicInteger(3);
  private final Optional<HttpEndpoints> http;
  private boolean closed;

  private TollgateApp(Settings config) {
    ClusterConnection cluster =
        new ClusterConnection(
            config.text(ConnectionSetting.BOOTSTRAP_SERVERS), config.kafkaClientSettings());
    WireSerdes serdes = WireSerdes.configured(config.serdeSettings());
    metrics.bind(serdes.slowPaths());
    shipments = config.names().topic(Topic.SHIPMENTS);
    officers =
        new OfficerFeed(
            cluster,
            config.names().topic(Topic.OFFICERS),
            serdes.serde(Codecs.OFFICER_ENTRY).deserializer(),
            this::startWhenReady,
            failure::complete);
    usage =
        new UsageFeed(
            cluster,
            config.names().topic(Topic.USAGE),
            serdes.serde(Codecs.QUOTA_USAGE).deserializer(),
            this::startWhenReady,
            failure::complete);
    ShipmentHistory past =
        new ShipmentHistory(cluster, shipments, serdes.serde(Codecs.SHIPMENT_EVENT).deserializer());
    Sources sources = new Sources(reference, officers, past, usage);
    streams = streams(config, serdes, sources, partitions(cluster, config));
    feed = new ReferenceFeed(cluster, config.names(), serdes, reference, new Watch());
    http = listen(config);
    feed.start();
    officers.start();
    usage.start();
  }

  private static Path stateDirectory(Settings config) {
    return Path.of(config.text(AppSetting.STATE_DIR), config.names().applicationId());
  }

  /** Starts the stream when reference data, officers and usage totals have all been read. */
  private void startWhenReady() {
    if (notYetRead.decrementAndGet() == 0) {
      streams.start();
    }
  }

  /**
   * Starts the application in its own threads.
   *
   * @throws RuntimeException with a one-line message if a setting, a topic or the cluster is wrong,
   *     or if this build cannot read the local state of another build
   */
  public static TollgateApp start(Settings config) {
    return new TollgateApp(config);
  }

  private static int partitions(ClusterConnection cluster, Settings config) {
    try (TopicAdmin admin = TopicAdmin.connect(cluster, config.names())) {
      return admin.partitions(Topic.SHIPMENTS);
    }
  }

  private KafkaStreams streams(
      Settings config, WireSerdes serdes, Sources sources, int partitions) {
    LevyTopology.Pace pace =
        new LevyTopology.Pace(partitions, config.duration(AppSetting.SUBTOTALS_INTERVAL_MS));
    LevyTopology topology =
        new LevyTopology(config.names(), new TopologySerdes(serdes), sources, metrics, pace);
    StreamsConfig settings = StreamsSettings.of(config, metrics);
    StoredForms.claim(stateDirectory(config));
    KafkaStreams application = new KafkaStreams(topology.build(settings), settings);
    application.setUncaughtExceptionHandler(
        new ReplaceThenStop(
            config.number(AppSetting.MOST_THREAD_DEATHS),
            DEATHS_WITHIN,
            Clock.systemUTC(),
            failure::complete));
    application.setStateListener(
        (now, before) -> {
          LOG.info("Kafka Streams is {}", now);
          if (now == KafkaStreams.State.ERROR) {
            failure.complete(new IllegalStateException("every stream thread has died"));
          }
        });
    application.setGlobalStateRestoreListener(restore);
    metrics.bind(application, restore);
    return application;
  }

  private Optional<HttpEndpoints> listen(Settings config) {
    int port = config.number(AppSetting.HTTP_PORT);
    return port == NO_HTTP
        ? Optional.empty()
        : Optional.of(
            HttpEndpoints.start(
                address(config, port),
                new HttpEndpoints.Served(this::health, metrics::scrape, reference::ifLoaded)));
  }

  private static ListenAddress address(Settings config, int port) {
    Set<String> names =
        Stream.of(config.text(AppSetting.HTTP_ALLOWED).split(",", -1))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toSet());
    try {
      return new ListenAddress(config.text(AppSetting.HTTP_HOST), port, names);
    } catch (IllegalArgumentException e) {
      throw new InvalidSettingException(AppSetting.HTTP_ALLOWED.key() + ": " + e.getMessage());
    }
  }

  /** Starts the stream after the first version, and updates the metrics with each version. */
  private final class Watch implements ReferenceFeed.Listener {
    @Override
    public void swapped(ReferenceSnapshot snapshot, Instant listSince) {
      metrics.referenceSwapped(snapshot.versions(), listSince);
      if (firstReference.complete(snapshot.manifest().version())) {
        startWhenReady();
      }
    }

    @Override
    public void refused(Manifest manifest, RuntimeException fault) {
      metrics.referenceRefused();
    }

    @Override
    public void failed(Throwable fault) {
      failure.complete(fault);
    }
  }

  /** Completes with the cause when the application fails. */
  public CompletionStage<Throwable> failure() {
    return failure;
  }

  /** Completes with the version when the first version of the reference data is active. */
  public CompletionStage<String> firstReference() {
    return firstReference;
  }

  /**
   * Whether all shipments on hold in this instance's partitions were checked under the active
   * version. The results become readable with the next commit.
   */
  public boolean isSettled() {
    Set<Integer> own =
        streams.metadataForLocalThreads().stream()
            .flatMap(thread -> thread.activeTasks().stream())
            .flatMap(task -> task.topicPartitions().stream())
            .filter(partition -> partition.topic().equals(shipments))
            .map(TopicPartition::partition)
            .collect(Collectors.toSet());
    return streams.state() == KafkaStreams.State.RUNNING && reference.areHoldsReviewed(own);
  }

  /** The application's health. */
  public Health health() {
    return new Condition(
            streams.state(),
            threadsAlive(),
            restore.partitions(),
            reference.ifLoaded().map(loaded -> loaded.manifest().version()),
            Optional.ofNullable(failure.getNow(null)))
        .health();
  }

  private int threadsAlive() {
    try {
      return (int)
          streams.metadataForLocalThreads().stream()
              .filter(thread -> !thread.threadState().equals("DEAD"))
              .count();
    } catch (IllegalStateException e) {
      // The application has not started or has stopped; its state tells which.
      return 0;
    }
  }

  /** The port of {@code /metrics} and {@code /health}; empty if HTTP is off. */
  public OptionalInt httpPort() {
    return http.map(endpoints -> OptionalInt.of(endpoints.port())).orElse(OptionalInt.empty());
  }

  /**
   * Finishes and commits current work, within ten seconds. The next start repeats uncommitted work.
   */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    feed.close();
    officers.close();
    usage.close();
    // Leaving the group lets other instances take the partitions without waiting for a time-out.
    boolean clean =
        streams.close(
            CloseOptions.groupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP)
                .withTimeout(CLOSE_WITHIN));
    if (!clean) {
      LOG.info("not closed within {}; the next start repeats uncommitted work", CLOSE_WITHIN);
    }
    http.ifPresent(HttpEndpoints::close);
    metrics.close();
  }
}
