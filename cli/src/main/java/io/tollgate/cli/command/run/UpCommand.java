package io.tollgate.cli.command.run;

import io.tollgate.cli.option.Counts;
import io.tollgate.cli.option.Surroundings;
import io.tollgate.cli.pipeline.LocalSettings;
import io.tollgate.cli.pipeline.Pipeline;
import io.tollgate.cli.pipeline.Session;
import io.tollgate.cli.pipeline.TemporaryFolder;
import io.tollgate.ops.app.ConsoleSettings;
import io.tollgate.ops.app.OpsProcess;
import io.tollgate.ops.app.OpsSettings;
import io.tollgate.ops.readmodel.MemoryReadModel;
import io.tollgate.projection.ReadRate;
import io.tollgate.streams.app.TollgateApp;
import io.tollgate.streams.config.AppSetting;
import io.tollgate.testbed.LocalStackOptions;
import io.tollgate.web.ListenAddress;
import io.tollgate.wire.serde.WireSerdes;
import io.tollgate.wire.settings.ConnectionSetting;
import io.tollgate.wire.settings.Settings;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs everything in one process, until it is stopped. */
@Command(
    name = "up",
    description =
        "Starts a broker, a schema registry, the application and the console, and keeps them running.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  tollgate up",
      "  tollgate up --kafka-port 9092 --registry-port 8081 --http-port 8080 --data tollgate-data"
    })
public final class UpCommand implements Callable<Integer> {
  private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

  private final Surroundings surroundings;
  private final Session session;

  @Option(
      names = "--kafka-port",
      paramLabel = "PORT",
      defaultValue = "0",
      description = "The broker's port on 127.0.0.1. Default: a free one.")
  private int kafkaPort;

  @Option(
      names = "--registry-port",
      paramLabel = "PORT",
      defaultValue = "0",
      description = "The schema registry's port on 127.0.0.1. Default: a free one.")
  private int registryPort;

  @Option(
      names = "--http-port",
      paramLabel = "PORT",
      defaultValue = "0",
      description = "The port of the console, /metrics and /health. Default: a free one.")
  private int httpPort;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The folder that keeps the data. Default: a temporary folder.")
  private Path data;

  @Option(
      names = "--partitions",
      paramLabel = "N",
      defaultValue = "" + Pipeline.PARTITIONS,
      description = "Partitions of topics that do not exist yet. Default: ${DEFAULT-VALUE}.")
  private int partitions;

  private Path consoleFolder;

  public UpCommand(Surroundings surroundings, Session session) {
    this.surroundings = surroundings;
    this.session = session;
  }

  @Override
  public Integer call() {
    Map<String, String> settings = new HashMap<>();
    Counts.port("--http-port", httpPort);
    // The console takes the requested port, and passes on the application's metrics.
    settings.put(AppSetting.HTTP_PORT.key(), "0");
    LocalStackOptions options = options();
    Counts.positive("--partitions", partitions);
    Path folder = folder();
    consoleFolder = folder.resolve("console");
    settings.put(AppSetting.STATE_DIR.key(), folder.resolve("state").toString());
    LocalSettings local =
        LocalSettings.of(
            settings, surroundings.environment(), Optional.empty(), surroundings.err());
    surroundings.err().println("starting a broker and a schema registry…");
    Pipeline pipeline = Pipeline.embedded(options, local, session);
    print(pipeline, pipeline.whileUp(() -> served(pipeline)));
    throw pipeline.awaitEnd();
  }

  /** The ports of the console and the application. */
  private record Served(int console, int application) {}

  private Served served(Pipeline pipeline) {
    pipeline.createTopics(partitions, Pipeline.AS_THE_BROKERS_SAY);
    pipeline.registerSchemas();
    TollgateApp app = pipeline.startApplication();
    OpsProcess ops =
        session.add(OpsProcess.start(console(pipeline.config(), app), Clock.systemUTC()));
    return new Served(ops.httpPort(), app.httpPort().orElseThrow());
  }

  private OpsSettings console(Settings config, TollgateApp app) {
    return new OpsSettings(
        config.connection(),
        config.names(),
        WireSerdes.configured(config.serdeSettings()),
        Set.of(),
        "",
        LOOK_EVERY,
        ListenAddress.onLoopback(httpPort),
        List.of(URI.create("http://127.0.0.1:" + app.httpPort().orElseThrow())),
        new MemoryReadModel(),
        Optional.of(new ReadRate(OpsSettings.USUAL_RATE)),
        Optional.of(ConsoleSettings.in(consoleFolder, config.serdeSettings())));
  }

  private LocalStackOptions options() {
    LocalStackOptions options =
        LocalStackOptions.temporary()
            .onPorts(
                Counts.port("--kafka-port", kafkaPort),
                Counts.port("--registry-port", registryPort));
    return data == null ? options : options.keepingDataIn(data);
  }

  private Path folder() {
    return data == null ? session.start(TemporaryFolder::make).path() : data.toAbsolutePath();
  }

  private void print(Pipeline pipeline, Served served) {
    PrintWriter out = surroundings.out();
    String brokers = pipeline.config().text(ConnectionSetting.BOOTSTRAP_SERVERS);
    String registry = pipeline.config().text(ConnectionSetting.SCHEMA_REGISTRY_URL);
    out.println("Tollgate is up.");
    out.printf("  bootstrap servers  %s%n", brokers);
    out.printf("  schema registry    %s%n", registry);
    out.println("  console            http://127.0.0.1:" + served.console() + "/");
    out.println("  health, metrics    http://127.0.0.1:" + served.console() + "/health, /metrics");
    out.println("  screening API      http://127.0.0.1:" + served.application() + "/v1/screenings");
    out.println("It decides events after you load reference data:");
    out.println(
        "  tollgate reference load DIR --bootstrap-servers "
            + brokers
            + " --schema-registry "
            + registry);
    out.println("To act in the console, add a user:");
    out.printf("  tollgate ops users add NAME --role officer --console-dir %s%n", consoleFolder);
    out.printf("Stop it with Ctrl-C, or: kill %s%n", ProcessHandle.current().pid());
  }
}
