package io.tollgate.cli.command.run;

import io.tollgate.cli.option.Surroundings;
import io.tollgate.cli.pipeline.Pipeline;
import io.tollgate.cli.pipeline.Session;
import io.tollgate.streams.app.TollgateApp;
import io.tollgate.streams.config.AppSettings;
import io.tollgate.wire.settings.ConnectionSetting;
import io.tollgate.wire.settings.Setting;
import io.tollgate.wire.settings.Settings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the streams application alone. Its options come from the table of settings. */
@Command(
    name = "serve",
    description = {
      "Runs the streams application on an existing cluster, until it is stopped.",
      "Each setting can come from an option, the environment or --config, in that order."
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  tollgate serve --bootstrap-servers broker:9092 --schema-registry-url http://registry:8081"
    })
public final class ServeCommand implements Callable<Integer> {
  private static final String REGISTRY_SHORT = "--schema-registry";

  private final Surroundings surroundings;
  private final Session session;

  @Spec private CommandSpec spec;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "A file of settings (docs/CONFIG.md).")
  private Path file;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "A setting that has no option, such as kafka.security.protocol=SSL.")
  private Map<String, String> more = Map.of();

  public ServeCommand(Surroundings surroundings, Session session) {
    this.surroundings = surroundings;
    this.session = session;
  }

  /** The command with an option for each setting. */
  public CommandLine line() {
    CommandLine line = new CommandLine(this);
    for (Setting setting : AppSettings.ALL) {
      line.getCommandSpec().addOption(option(setting));
    }
    return line;
  }

  private static OptionSpec option(Setting setting) {
    String name = name(setting);
    OptionSpec.Builder option =
        setting == ConnectionSetting.SCHEMA_REGISTRY_URL
            ? OptionSpec.builder(name, REGISTRY_SHORT)
            : OptionSpec.builder(name);
    String standard =
        setting.standard().filter(s -> !s.isEmpty()).map(s -> " Default: " + s + ".").orElse("");
    return option
        .type(String.class)
        .paramLabel(setting.type().name())
        .description((setting.doc() + standard).replace("%", "%%"))
        .build();
  }

  private static String name(Setting setting) {
    return "--" + setting.key().replace('.', '-');
  }

  @Override
  public Integer call() {
    Map<String, String> flags = new HashMap<>(more);
    for (Setting setting : AppSettings.ALL) {
      String value = spec.findOption(name(setting)).getValue();
      if (value != null) {
        flags.put(setting.key(), value);
      }
    }
    Settings config = AppSettings.of(flags, surroundings.environment(), Optional.ofNullable(file));
    Pipeline pipeline = Pipeline.on(config, session);
    TollgateApp app = pipeline.startApplication();
    app.httpPort()
        .ifPresent(
            port ->
                surroundings
                    .out()
                    .println("/health and /metrics are at port " + port + "; stop with Ctrl-C"));
    throw pipeline.awaitEnd();
  }
}
