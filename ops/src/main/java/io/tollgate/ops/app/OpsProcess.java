package io.tollgate.ops.app;

import com.fasterxml.jackson.databind.JsonNode;
import io.tollgate.catalogue.Topic;
import io.tollgate.compliance.cluster.DeadLetterTopic;
import io.tollgate.compliance.cluster.OfficerClient;
import io.tollgate.compliance.deadletter.OpenedDeadLetter;
import io.tollgate.ops.cluster.KafkaCluster;
import io.tollgate.ops.cluster.RecordDecoders;
import io.tollgate.ops.cluster.ShipmentEvents;
import io.tollgate.ops.cluster.WaitingShipments;
import io.tollgate.ops.http.ConsoleAccess;
import io.tollgate.ops.http.ConsoleSource;
import io.tollgate.ops.http.OpsServer;
import io.tollgate.ops.lag.LagSnapshot;
import io.tollgate.ops.lag.LagTrace;
import io.tollgate.ops.lag.TopicPart;
import io.tollgate.ops.metrics.Conservation;
import io.tollgate.ops.metrics.OpsMetrics;
import io.tollgate.ops.readmodel.ReadModel;
import io.tollgate.ops.readmodel.RecordHandler;
import io.tollgate.producer.publish.PublisherSettings;
import io.tollgate.projection.Follower;
import io.tollgate.projection.Offsets;
import io.tollgate.projection.Offsets.Partition;
import io.tollgate.projection.ReadRate;
import io.tollgate.projection.kafka.KafkaSource;
import io.tollgate.wire.topic.TopicSource;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running ops process: it samples the cluster, follows the topics, and serves console and
 * metrics.
 */
public final class OpsProcess implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OpsProcess.class);
  private static final List<Topic> SHOWN =
      List.of(
          Topic.SHIPMENTS,
          Topic.DECISIONS,
          Topic.LEVY_DUE,
          Topic.QUARTERLY_REVENUE,
          Topic.SHIPMENTS_DLQ,
          Topic.OFFICER_DECISIONS,
          Topic.OFFICER_OUTCOMES,
          Topic.SCREENING_ALERTS);
  private static final int LAST_SAMPLE_WITHIN_S = 5;
  private static final int LATE = 4;

  private final OpsSettings settings;
  private final Clock clock;
  private final KafkaCluster cluster;
  private final Sampler sampler;
  private final Follower<Consumer<RecordHandler>> follower;
  private final DeadLetterTopic deadLetters;
  private final ShipmentEvents events;
  private final WaitingMoney waiting;
  private final OpsMetrics metrics;
  private final OpsServer server;
  private final ScheduledExecutorService pace =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "lag-sampler");
            thread.setDaemon(true);
            return thread;
          });
  private final ApplicationMetrics application;
  private volatile Future<?> sampling;
  private volatile String trouble = "the first sample is still to come";

  private OpsProcess(OpsSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.cluster = KafkaCluster.connect(settings.connection());
    List<String> topics = SHOWN.stream().map(settings.names()::topic).toList();
    this.sampler = new Sampler(cluster, settings.groups(), topics, clock);
    this.follower = follower(settings);
    TopicSource source =
        new TopicSource(settings.connection(), settings.names(), settings.serdes());
    this.deadLetters = new DeadLetterTopic(source);
    this.events = new ShipmentEvents(source);
    this.waiting =
        new WaitingMoney(new WaitingShipments(source), settings.names().applicationId(), clock);
    this.application = new ApplicationMetrics(settings.application(), clock);
    this.metrics =
        new OpsMetrics(
            settings.clusterName().isEmpty() ? cluster.clusterId() : settings.clusterName());
    this.server =
        OpsServer.start(settings.address(), new Source(), settings.console().map(this::access));
  }

  private static Follower<Consumer<RecordHandler>> follower(OpsSettings settings) {
    RecordDecoders decoders = new RecordDecoders(settings.names(), settings.serdes());
    return new Follower<>(
        "topic-follower",
        () -> KafkaSource.open(settings.connection(), decoders.byTopic()),
        settings.readModel(),
        settings.rate().orElse(ReadRate.UNLIMITED));
  }

  private ConsoleAccess access(ConsoleSettings console) {
    OfficerClient officers =
        new OfficerClient(
            new PublisherSettings(settings.connection(), console.registry(), settings.names()));
    return new ConsoleAccess(
        console.users(), console.audit(), new Actions(officers, deadLetters), clock);
  }

  /**
   * Starts the process, which runs in its own threads.
   *
   * @throws RuntimeException if the brokers do not answer or the port is in use; the message is one
   *     line
   */
  public static OpsProcess start(OpsSettings settings, Clock clock) {
    OpsProcess process = new OpsProcess(settings, clock);
    if (settings.rate().isPresent()) {
      process.follower.start();
    }
    process.sampling =
        process.pace.scheduleWithFixedDelay(
            process::sample, 0, settings.interval().toMillis(), TimeUnit.MILLISECONDS);
    return process;
  }

  private void sample() {
    application.ask();
    try {
      LagSnapshot snapshot = sampler.sample();
      metrics.lag(snapshot.groups(), snapshot.ends());
      waiting.of(snapshot.groups()).ifPresent(metrics::waiting);
      trouble = "";
      server.sampled();
    } catch (RuntimeException e) {
      // The next sample asks again, so an outage of the cluster needs no restart.
      LOG.warn("sampling the cluster failed; the next sample tries again: {}", e.getMessage());
      trouble = String.valueOf(e.getMessage());
    }
  }

  /** The port of the console and of {@code /metrics}. */
  public int httpPort() {
    return server.port();
  }

  private static Partition partition(TopicPart part) {
    return new Partition(part.topic(), part.partition());
  }

  private final class Source implements ConsoleSource {
    @Override
    public LagSnapshot latest() {
      return sampler.latest();
    }

    @Override
    public LagTrace trace() {
      return sampler.trace();
    }

    @Override
    public ReadModel readModel() {
      return settings.readModel();
    }

    @Override
    public Conservation conservation() {
      return application.conservation();
    }

    @Override
    public long projectionLag() {
      Map<Partition, Long> ends = new HashMap<>();
      sampler.latest().ends().forEach((part, log) -> ends.put(partition(part), log.latest()));
      return follower.offsets().recordsBefore(new Offsets(ends));
    }

    @Override
    public String runId() {
      return settings.names().prefix();
    }

    @Override
    public String applicationGroup() {
      return settings.names().applicationId();
    }

    @Override
    public String metrics() {
      metrics.summary(settings.readModel().summary(), clock.instant());
      metrics.revenue(settings.readModel().revenue());
      metrics.projectionLag(projectionLag());
      Optional<String> applicationMetrics = application.passedOn();
      metrics.application(application.up(), application.conservation());
      return metrics.scrape() + applicationMetrics.orElse("");
    }

    @Override
    public boolean isLive() {
      return !sampling.isDone() && (follower.isAlive() || settings.rate().isEmpty());
    }

    @Override
    public Optional<String> notReady() {
      Duration age = Duration.between(sampler.latest().at(), clock.instant());
      if (!trouble.isEmpty()) {
        return Optional.of(trouble);
      }
      if (age.compareTo(settings.interval().multipliedBy(LATE).plusMinutes(1)) > 0) {
        return Optional.of("the last sample is " + age.toSeconds() + " s old");
      }
      return follower
          .trouble()
          .or(
              () ->
                  follower.isCaughtUp() || settings.rate().isEmpty()
                      ? Optional.empty()
                      : Optional.of("the topics are still being read"));
    }

    @Override
    public Optional<OpenedDeadLetter> deadLetter(int partition, long offset) {
      synchronized (deadLetters) {
        return deadLetters.open(partition, offset);
      }
    }

    @Override
    public Optional<JsonNode> event(int partition, long offset) {
      synchronized (events) {
        return events.json(partition, offset);
      }
    }
  }

  @Override
  public void close() {
    server.close();
    // A sample under way keeps its clients until it ends.
    pace.shutdown();
    try {
      if (!pace.awaitTermination(LAST_SAMPLE_WITHIN_S, TimeUnit.SECONDS)) {
        pace.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    follower.close();
    events.close();
    deadLetters.close();
    waiting.close();
    cluster.close();
    metrics.close();
  }
}
