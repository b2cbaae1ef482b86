package io.tollgate.cli.option;

import io.tollgate.cli.fault.UsageException;
import io.tollgate.wire.settings.ConnectionSetting;
import io.tollgate.wire.settings.Settings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that name a cluster, and the run id on it. */
public final class ClusterOptions {
  @Option(
      names = "--bootstrap-servers",
      paramLabel = "HOST:PORT",
      description = "The brokers, separated by commas.")
  private String bootstrapServers;

  @Mixin private final RegistryOptions registry = new RegistryOptions();

  /** Whether a cluster is named on the command line. */
  public boolean nameACluster() {
    if ((bootstrapServers == null) != !registry.nameARegistry()) {
      throw new UsageException(
          "--bootstrap-servers and --schema-registry go together; give both or neither");
    }
    return bootstrapServers != null;
  }

  public Optional<String> runId() {
    return registry.runId();
  }

  Optional<Path> file() {
    return registry.file();
  }

  /** The settings, with more from the command line. */
  public Settings config(Map<String, String> environment, Map<String, String> more) {
    Map<String, String> flags = new HashMap<>(more);
    RegistryOptions.put(flags, ConnectionSetting.BOOTSTRAP_SERVERS, bootstrapServers);
    return registry.config(environment, flags);
  }
}
