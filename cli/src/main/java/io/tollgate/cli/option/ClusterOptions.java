package io.tollgate.cli.option;

import io.tollgate.cli.fault.UsageException;
import io.tollgate.streams.config.AppSettings;
import io.tollgate.wire.settings.ConnectionSetting;
import io.tollgate.wire.settings.Setting;
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

  /**
   * Whether the command line, or the settings file that it names, names a cluster.
   *
   * @throws UsageException if one address is missing
   */
  public boolean nameACluster() {
    Optional<Settings> inFile =
        file().map(file -> AppSettings.of(Map.of(), Map.of(), Optional.of(file)));
    boolean brokers = bootstrapServers != null || sets(inFile, ConnectionSetting.BOOTSTRAP_SERVERS);
    boolean aRegistry =
        registry.nameARegistry() || sets(inFile, ConnectionSetting.SCHEMA_REGISTRY_URL);
    if (brokers != aRegistry) {
      throw new UsageException(
          "--bootstrap-servers and --schema-registry go together; give both or neither");
    }
    return brokers;
  }

  private static boolean sets(Optional<Settings> settings, Setting setting) {
    return settings.filter(file -> file.isSet(setting)).isPresent();
  }

  public Optional<String> runId() {
    return registry.runId();
  }

  /** The file of settings, if one is named. */
  public Optional<Path> file() {
    return registry.file();
  }

  /** The settings, with more from the command line. */
  public Settings config(Map<String, String> environment, Map<String, String> more) {
    Map<String, String> flags = new HashMap<>(more);
    RegistryOptions.put(flags, ConnectionSetting.BOOTSTRAP_SERVERS, bootstrapServers);
    return registry.config(environment, flags);
  }
}
