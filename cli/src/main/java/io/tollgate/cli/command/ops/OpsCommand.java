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

/** The ops process: console, lag and metrics. */
@Command(
    name = "ops",
    description = {
      "Serves the console at /, lag and the application's metrics at /metrics, and /health.",
      "It looks at the cluster every few seconds and joins no group. With --console-dir, users can"
          + " release and deny holds and replay dead letters; without it, it changes nothing."
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
      description = "The port. Default: a free one, reported at the start.")
  private int httpPort;

  @Option(
      names = "--http-host",
      paramLabel = "ADDRESS",
      defaultValue = ListenAddress.LOOPBACK,
      description = {
        "The address to listen on. Default: ${DEFAULT-VALUE}, which only this machine reaches.",
        "Another one, such as 0.0.0.0 in a container, wants --allow-host and --without-login."
      })
  private String httpHost;

  @Option(
      names = "--allow-host",
      paramLabel = "NAME",
      description = {
        "A name of this place that requests may be for, beside 127.0.0.1 and localhost; may be",
        "repeated. A request for another name is refused."
      })
  private List<String> allowed = List.of();

  @Option(
      names = "--without-login",
      description = "Let everybody read who reaches an address that is not this machine's alone.")
  private boolean withoutLogin;

  @Option(
      names = "--application-url",
      paramLabel = "URL",
      description = {
        "Where an instance of the application serves /metrics; repeated for each instance. The",
        "console then tells whether all that they read came to an end. One's are passed on."
      })
  private List<URI> application = List.of();

  @Option(
      names = "--group",
      paramLabel = "GROUP",
      description = "A consumer group to look at; may be repeated. Default: all.")
  private List<String> groups = List.of();

  @Option(
      names = "--cluster-name",
      paramLabel = "NAME",
      defaultValue = "",
      description = "The label cluster_name of metrics. Default: the cluster's id.")
  private String clusterName;

  @Option(
      names = "--interval",
      paramLabel = "SECONDS",
      defaultValue = "" + OpsSettings.USUAL_INTERVAL_SECONDS,
      description = "The time between two looks. Default: ${DEFAULT-VALUE}.")
  private int interval;

  @Option(
      names = "--console-dir",
      paramLabel = "DIR",
      description =
          "Where the console's users, and what they did, are kept. Default: nobody can sign in.")
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

  /** Whoever reaches another address than this machine's own reads all, so that is to be said. */
  private ListenAddress address() {
    if (!ListenAddress.isLoopback(httpHost) && !withoutLogin) {
      throw new UsageException(
          "at --http-host %s everybody who reaches it could read everything, for nobody logs in: "
                  .formatted(httpHost)
              + "add --without-login if that is meant, or keep 127.0.0.1 and use ssh -L");
    }
    if (!ListenAddress.isLoopback(httpHost) && allowed.isEmpty()) {
      throw new UsageException(
          "--http-host %s needs --allow-host NAME, the name that it is asked for by"
              .formatted(httpHost));
    }
    if (!ListenAddress.isLoopback(httpHost) && consoleFolder != null) {
      throw new UsageException(
          "--console-dir lets users sign in, whose passwords are not to cross a wire unencrypted: "
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
            "--application-url %s is no address; it is like http://127.0.0.1:8080"
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
