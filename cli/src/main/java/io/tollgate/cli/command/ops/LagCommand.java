package io.tollgate.cli.command.ops;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tollgate.cli.fault.Faults;
import io.tollgate.cli.fault.UsageException;
import io.tollgate.cli.option.ClusterOptions;
import io.tollgate.cli.option.Counts;
import io.tollgate.cli.option.Surroundings;
import io.tollgate.cli.pipeline.Session;
import io.tollgate.ops.cluster.KafkaCluster;
import io.tollgate.ops.cluster.WaitingShipments;
import io.tollgate.ops.lag.GroupLag;
import io.tollgate.ops.lag.LagService;
import io.tollgate.ops.money.WaitingRevenue;
import io.tollgate.ops.report.LagJson;
import io.tollgate.ops.report.LagText;
import io.tollgate.wire.serde.WireSerdes;
import io.tollgate.wire.settings.Settings;
import io.tollgate.wire.topic.ClusterConnection;
import io.tollgate.wire.topic.TopicSource;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows how far a consumer group is behind. */
@Command(
    name = "lag",
    description = {
      "Shows how far a consumer group is behind, in records, in time and in money.",
      "Reads any group on any cluster and changes nothing. Transaction markers do not count as lag."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  tollgate lag --bootstrap-servers broker:9092",
      "  tollgate lag --bootstrap-servers broker:9092 --group billing --watch",
      "  tollgate lag --bootstrap-servers broker:9092 --schema-registry http://registry:8081 --money",
      "",
      "The status of a partition needs ten samples, so only --watch shows it."
    })
public final class LagCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Session session;

  @Option(
      names = "--group",
      paramLabel = "GROUP",
      description = "The consumer group. Default: the application of --run-id.")
  private String group;

  @Option(names = "--watch", description = "Repeat until Ctrl-C.")
  private boolean watch;

  @Option(
      names = "--interval",
      paramLabel = "SECONDS",
      defaultValue = "5",
      description = "With --watch: the time between samples. Default: ${DEFAULT-VALUE}.")
  private int interval;

  @Option(names = "--json", description = "Print JSON, one line per sample.")
  private boolean json;

  @Option(
      names = "--money",
      description = "Add the value of the events that wait for a decision. Reads those events.")
  private boolean money;

  @Mixin private final ClusterOptions cluster = new ClusterOptions();

  public LagCommand(Surroundings surroundings, Session session) {
    this.surroundings = surroundings;
    this.session = session;
  }

  @Override
  public Integer call() throws InterruptedException {
    Settings config = cluster.config(surroundings.environment(), Map.of());
    int seconds = Counts.positive("--interval", interval);
    ClusterConnection connection = config.connection();
    Optional<WaitingShipments> shipments =
        money ? Optional.of(session.add(shipments(config, connection))) : Optional.empty();
    KafkaCluster there = session.add(KafkaCluster.connect(connection));
    LagService service = new LagService(there, Clock.systemUTC());
    String name = group == null ? config.names().applicationId() : group;
    do {
      GroupLag lag = sample(service, there, name);
      print(lag, shipments.map(waiting -> waiting(waiting, lag)));
      if (watch) {
        Thread.sleep(seconds * 1_000L);
      }
    } while (watch);
    return Faults.DONE;
  }

  private static WaitingShipments shipments(Settings config, ClusterConnection connection) {
    return new WaitingShipments(
        new TopicSource(connection, config.names(), WireSerdes.configured(config.serdeSettings())));
  }

  private static GroupLag sample(LagService service, KafkaCluster there, String name) {
    List<GroupLag> found = service.sample(Set.of(name));
    if (found.isEmpty()) {
      List<String> groups = there.groups();
      throw new UsageException(
          "there is no consumer group '%s'; %s"
              .formatted(
                  name,
                  groups.isEmpty()
                      ? "the cluster has none"
                      : "the cluster has: " + String.join(", ", groups)));
    }
    return found.get(0);
  }

  private static WaitingRevenue waiting(WaitingShipments shipments, GroupLag lag) {
    if (!shipments.isReadBy(lag)) {
      throw new UsageException(
          "--money needs a group that reads the shipments topic; group "
              + lag.group()
              + " does not: name another with --group, or leave --money out");
    }
    return shipments.waitingFor(lag);
  }

  private void print(GroupLag lag, Optional<WaitingRevenue> waiting) {
    if (json) {
      ObjectNode line = LagJson.of(lag);
      waiting.ifPresent(some -> line.set("money", LagJson.of(some)));
      surroundings.out().println(line);
    } else {
      surroundings.out().clear(watch && surroundings.isTerminal());
      surroundings.out().print(LagText.of(lag));
      waiting.ifPresent(some -> surroundings.out().print(LagText.of(some)));
    }
    surroundings.out().flush();
  }
}
