package io.tollgate.cli.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tollgate.catalogue.Namespace;
import io.tollgate.catalogue.Topic;
import io.tollgate.cli.fixture.CommandProcess;
import io.tollgate.cli.fixture.Commands;
import io.tollgate.cli.pipeline.Pipeline;
import io.tollgate.cli.pipeline.Session;
import io.tollgate.cli.result.Feeds;
import io.tollgate.cli.result.Patience;
import io.tollgate.cli.result.RejectedRow;
import io.tollgate.cli.result.ResultFolder;
import io.tollgate.cli.result.RunResults;
import io.tollgate.cli.result.Watch;
import io.tollgate.producer.edge.csv.ImportFailure;
import io.tollgate.producer.edge.csv.ImportSink;
import io.tollgate.producer.edge.csv.ImportedEvent;
import io.tollgate.producer.edge.csv.ShipmentCsv;
import io.tollgate.producer.publish.PublisherSettings;
import io.tollgate.producer.publish.ShipmentPublisher;
import io.tollgate.streams.config.AppSettings;
import io.tollgate.testbed.LocalCluster;
import io.tollgate.testbed.LocalStackOptions;
import io.tollgate.wire.settings.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Starts the services of docker-compose.yml as processes on this machine, with the same settings:
 * three brokers, a registry and two instances of the application. One broker and one instance are
 * killed while shipments arrive.
 */
class ClusterAsProcessesIT {
  private static final Path REFERENCE = Commands.SAMPLE.resolve("reference");
  private static final Path SHIPMENTS = Commands.SAMPLE.resolve("shipments.csv");
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final List<String> TABLES =
      List.of("decisions.csv", "levy-due.csv", "quarterly-revenue.csv", "rejected.csv");

  /** Events published before the first loss, and before the second. */
  private static final int FIRST_LOSS = 120;

  private static final int SECOND_LOSS = 200;

  @TempDir private Path folder;

  private final ComposeFile file = ComposeFile.read();
  private final List<CommandProcess> instances = new ArrayList<>();
  private Path ordinary;
  private Placement placement;
  private LocalCluster cluster;

  @BeforeEach
  void start() throws IOException {
    runAsUsual();
    placement = new Placement(file, folder);
    cluster =
        LocalCluster.start(
            folder,
            file.services("apache/kafka").stream().map(placement::broker).toList(),
            new LocalCluster.RegistryNode(
                LocalStackOptions.temporary().registryHome(), placement.port("registry", 8080)));
    run("prepare-topics", placement.command("prepare-topics"));
    run("prepare-schemas", placement.command("prepare-schemas"));
    run("tollgate-1", List.of("reference", "load", REFERENCE.toString()));
    for (String service : List.of("tollgate-1", "tollgate-2")) {
      Map<String, String> environment = placement.environment(service);
      environment.put("TOLLGATE_HTTP_PORT", Integer.toString(placement.port(service, 8080)));
      instances.add(
          CommandProcess.start(
              placement.command(service), environment, folder.resolve(service + ".log")));
    }
  }

  /** The expected results, from a run whose broker ends before the others start. */
  private void runAsUsual() {
    ordinary = folder.resolve("ordinary");
    Commands.in(Map.of())
        .run(
            "run",
            "--reference",
            REFERENCE.toString(),
            "--shipments",
            SHIPMENTS.toString(),
            "--out",
            ordinary.toString())
        .done();
  }

  @AfterEach
  void stop() {
    instances.forEach(CommandProcess::close);
    if (cluster != null) {
      cluster.close();
    }
  }

  private void run(String service, List<String> args) {
    Commands.in(placement.environment(service)).run(args.toArray(String[]::new)).done();
  }

  @Test
  void shouldDecideLikeAnOrdinaryRunAlthoughABrokerAndAnInstanceAreLost() throws Exception {
    Settings config =
        AppSettings.of(Map.of(), placement.environment("tollgate-1"), Optional.empty());
    Path collected = folder.resolve("collected");
    try (Session session = Session.untilSignal(new PrintWriter(new StringWriter()));
        Group group = new Group(bootstrapServers(), Namespace.NONE.applicationId())) {
      Pipeline pipeline = Pipeline.on(config, session);
      Set<String> processes = awaitBothInstances(group);
      // The replicas of a new topic are in sync only a moment after its creation.
      await().atMost(PATIENCE).untilAsserted(() -> assertThat(failures()).isEmpty());
      collect(pipeline, group, collected);

      assertThat(instances.get(1).isAlive()).as(instances.get(1).log()).isTrue();
      for (String table : TABLES) {
        assertThat(collected.resolve(table)).hasSameTextualContentAs(ordinary.resolve(table));
      }
      assertThat(count(pipeline, Topic.DECISIONS))
          .isEqualTo(rows(ordinary.resolve("decisions.csv")));
      assertThat(count(pipeline, Topic.LEVY_DUE)).isEqualTo(rows(ordinary.resolve("levy-due.csv")));
      // The group and the controller report the new state a moment later.
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> {
                assertThatOneInstanceReadsAll(group, processes);
                assertThat(failures()).contains("there are 2");
              });
    }
  }

  private static int count(Pipeline pipeline, Topic topic) {
    int[] records = {0};
    pipeline.source().forEachRaw(topic, record -> records[0]++);
    return records[0];
  }

  /** The doctor's results other than OK, without the free disk space of this machine. */
  private List<String> failures() throws IOException {
    JsonNode findings =
        new ObjectMapper()
            .readTree(
                Commands.in(placement.environment("tollgate-1")).run("doctor", "--json").out())
            .path("findings");
    return StreamSupport.stream(findings.spliterator(), false)
        .filter(finding -> finding.path("verdict").asText().equals("FAIL"))
        .filter(finding -> !finding.path("check").asText().equals("disk"))
        .map(finding -> finding.path("found").asText())
        .toList();
  }

  private String bootstrapServers() {
    return placement.environment("tollgate-1").get("TOLLGATE_BOOTSTRAP_SERVERS");
  }

  private static int rows(Path csv) throws IOException {
    return Files.readAllLines(csv).size() - 1;
  }

  private static String shipments() {
    return Namespace.NONE.topic(Topic.SHIPMENTS);
  }

  /** Waits until both threads of both processes have partitions. */
  private static Set<String> awaitBothInstances(Group group) {
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              Map<String, Set<Integer>> partitions = group.partitions(shipments());
              return partitions.size() == 4 && partitions.values().stream().noneMatch(Set::isEmpty);
            });
    return processes(partitions(group));
  }

  /** The members, without the thread number: a restarted thread has a new number. */
  private static Set<String> processes(Map<String, Set<Integer>> partitions) {
    return partitions.keySet().stream()
        .map(member -> member.replaceFirst("-StreamThread-\\d+-consumer$", ""))
        .collect(Collectors.toSet());
  }

  private static Map<String, Set<Integer>> partitions(Group group) {
    try {
      return group.partitions(shipments());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static void assertThatOneInstanceReadsAll(Group group, Set<String> before) {
    Map<String, Set<Integer>> after = partitions(group);
    assertThat(after).hasSize(2);
    assertThat(processes(after)).hasSize(1);
    assertThat(before).hasSize(2).containsAll(processes(after));
    Set<Integer> read = new TreeSet<>();
    after.values().forEach(read::addAll);
    assertThat(read).containsExactly(0, 1, 2, 3, 4, 5);
  }

  /** Publishes the sample, kills an instance and a broker meanwhile, and collects the results. */
  private void collect(Pipeline pipeline, Group group, Path out) throws Exception {
    RunResults results = new RunResults(ResultFolder.open(out));
    Settings config = pipeline.config();
    int leader = group.leader(shipments(), 0);
    try (ShipmentPublisher publisher =
            ShipmentPublisher.connect(
                PublisherSettings.of(
                    bootstrapServers(), config.serdeSettings().get("schema.registry.url")));
        Feeds feeds = pipeline.feeds()) {
      Losses losses = new Losses(publisher, results, leader - 1);
      ShipmentCsv.read(SHIPMENTS, losses);
      results.collect(
          publisher.flush(),
          losses.events,
          feeds,
          new RunResults.Waiting(new Patience(PATIENCE, System::nanoTime), new Instances()),
          () -> 0);
    }
  }

  /** Fails if an instance has ended without being killed. */
  private final class Instances implements Watch {
    @Override
    public void check() {
      if (!instances.get(1).isAlive()) {
        throw new AssertionError(
            "the second instance, which must continue the work, has ended; see its log");
      }
    }

    @Override
    public void decided(long count) {
      // No progress is shown.
    }
  }

  /** Publishes the events; kills an instance, and later a broker, while events are in flight. */
  private final class Losses implements ImportSink {
    private final ShipmentPublisher publisher;
    private final RunResults results;
    private final int broker;
    private int events;

    Losses(ShipmentPublisher publisher, RunResults results, int broker) {
      this.publisher = publisher;
      this.results = results;
      this.broker = broker;
    }

    @Override
    public void event(ImportedEvent event) {
      publisher.publish(event.event(), event.rows());
      count();
    }

    @Override
    public void failure(ImportFailure failure) {
      results.importRejected(RejectedRow.of(failure));
      count();
    }

    private void count() {
      events++;
      if (events == FIRST_LOSS) {
        publisher.flush();
        instances.get(0).kill();
      } else if (events == SECOND_LOSS) {
        cluster.kill(broker);
      }
    }

    @Override
    public void warning(String warning) {
      // The sample's warnings do not matter here.
    }
  }
}
