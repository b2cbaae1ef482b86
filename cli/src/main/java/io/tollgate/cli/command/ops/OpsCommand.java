package io.tollgate.cli.command.ops;

import io.tollgate.cli.fault.UsageException;
import io.tollgate.cli.option.ClusterOptions;
import io.tollgate.cli.option.Counts;
import io.tollgate.cli.option.Surroundings;
import io.tollgate.cli.pipeline.Session;
import io.tollgate.ops.app.ConsoleSettings;
import io.tollgate.ops.app.OpsProcess;
import io.tollgate.ops.app.OpsSettings;
import io.tollgate.projection.ReadRate;
import io.tollgate.projection.postgres.Database;
import io.tollgate.web.ListenAddress;
import io.tollgate.wire.serde.WireSerdes;
import io.tollgate.wire.settings.Settings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the ops process: console, lag and metrics. */
@Command(
    name = "ops",
    description = {
      "Serves the console at /, lag and the application's metrics at /metrics, and /health.",
      "Samples the cluster every few seconds and joins no group. With --console-dir, users can"
          + " release and deny holds and replay dead letters. Without it, the process changes nothing."
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  tollgate ops --bootstrap-servers broker:9092 --schema-registry http://registry:8081 \\",
      "      --http-port 8090 --application-url http://127.0.0.1:8080"
    })
public final class OpsCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Session session;

  @Option(
      names = "--http-port",
      paramLabel = "PORT",
      defaultValue = "0",
      description = "The HTTP port. Default: a free port, printed at the start.")
  private int httpPort;

  @Option(
      names = "--http-host",
      paramLabel = "ADDRESS",
      defaultValue = ListenAddress.LOOPBACK,
      description = {
        "The address to listen on. Default: ${DEFAULT-VALUE}, which only this machine reaches.",
        "Another address, such as 0.0.0.0 in a container, needs --allow-host and --without-login."
      })
  private String httpHost;

  @Option(
      names = "--allow-host",
      paramLabel = "NAME",
      description = {
        "A host name that requests may use, besides 127.0.0.1 and localhost. Repeatable.",
        "The server refuses a request for any other name."
      })
  private List<String> allowed = List.of();

  @Option(
      names = "--without-login",
      description = "Let everybody who reaches a --http-host other than 127.0.0.1 read everything.")
  private boolean withoutLogin;

  @Option(
      names = "--application-url",
      paramLabel = "URL",
      description = {
        "Where an instance of the application serves /metrics. Repeat it for each instance. The",
        "console then checks that every record has an outcome. /metrics passes on a single instance's."
      })
  private List<URI> application = List.of();

  @Option(
      names = "--group",
      paramLabel = "GROUP",
      description = "A consumer group to watch. Repeatable. Default: all.")
  private List<String> groups = List.of();

  @Option(
      names = "--cluster-name",
      paramLabel = "NAME",
      defaultValue = "",
      description = "The label cluster_name of the metrics. Default: the cluster's id.")
  private String clusterName;

  @Option(
      names = "--interval",
      paramLabel = "SECONDS",
      defaultValue = "" + OpsSettings.USUAL_INTERVAL_SECONDS,
      description = "The time between two samples. Default: ${DEFAULT-VALUE}.")
  private int interval;

  @Option(
      names = "--console-dir",
      paramLabel = "DIR",
      description =
          "The folder of the console's users and record of actions. Default: nobody can sign in.")
  private Path consoleFolder;

  @Mixin private final DatabaseOption database = new DatabaseOption();

  @Mixin private final ReadRateOptions readRate = new ReadRateOptions();

  @Mixin private final ClusterOptions cluster = new ClusterOptions();

  OpsCommand(Surroundings surroundings, Session session) {
    this.surroundings = surroundings;
    this.session = session;
  }

  public static CommandLine line(Surroundings surroundings, Session session) {
    return new CommandLine(new OpsCommand(surroundings, session))
        .addSubcommand("users", UsersCommand.line(surroundings));
  }

  @Override
  public Integer call() throws InterruptedException {
    ReadRate rate = readRate.rate(database.isGiven(), surroundings.err());
    ListenAddress address = address();
    Settings config = cluster.config(surroundings.environment(), Map.of());
    OpsProcess process =
        session.add(OpsProcess.start(settings(config, address, rate), Clock.systemUTC()));
    surroundings
        .out()
        .println(
            "The console is at http://%s:%d/; stop with Ctrl-C"
                .formatted(httpHost, process.httpPort()));
    surroundings.out().flush();
    new CountDownLatch(1).await();
    throw new IllegalStateException("nothing ends this wait");
  }

  /** Other machines can read everything at a non-local address, so the caller must confirm it. */
  private ListenAddress address() {
    if (!ListenAddress.isLoopback(httpHost) && !withoutLogin) {
      throw new UsageException(
          "--http-host %s lets everybody who reaches it read everything without a login: "
                  .formatted(httpHost)
              + "add --without-login to allow that, or keep 127.0.0.1 and use ssh -L");
    }
    if (!ListenAddress.isLoopback(httpHost) && allowed.isEmpty()) {
      throw new UsageException(
          "--http-host %s needs --allow-host NAME, the host name that clients use"
              .formatted(httpHost));
    }
    if (!ListenAddress.isLoopback(httpHost) && consoleFolder != null) {
      throw new UsageException(
          "--console-dir with another address sends passwords unencrypted over the network: "
              + "keep --http-host 127.0.0.1 and use ssh -L, or leave --console-dir out");
    }
    try {
      return new ListenAddress(httpHost, Counts.port("--http-port", httpPort), Set.copyOf(allowed));
    } catch (IllegalArgumentException e) {
      throw new UsageException("--allow-host: " + e.getMessage(), e);
    }
  }

  private List<URI> instances() {
    for (URI instance : application) {
      if (!List.of("http", "https").contains(instance.getScheme()) || instance.getHost() == null) {
        throw new UsageException(
            "--application-url %s is not an address; give one such as http://127.0.0.1:8080"
                .formatted(instance));
      }
    }
    return application;
  }

  private OpsSettings settings(Settings config, ListenAddress address, ReadRate rate) {
    Optional<Database> opened = database.open(surroundings.environment());
    return new OpsSettings(
        config.connection(),
        config.names(),
        WireSerdes.configured(config.serdeSettings()),
        Set.copyOf(groups),
        clusterName,
        Duration.ofSeconds(Counts.positive("--interval", interval)),
        address,
        instances(),
        DatabaseOption.readModel(opened),
        Optional.of(rate),
        Optional.ofNullable(consoleFolder)
            .map(folder -> ConsoleSettings.in(folder, config.serdeSettings()))
            .map(console -> DatabaseOption.recorded(console, opened, surroundings)));
  }
}
