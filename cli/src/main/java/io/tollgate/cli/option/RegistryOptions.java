package io.tollgate.cli.option;

import io.tollgate.streams.config.AppSettings;
import io.tollgate.wire.settings.ConnectionSetting;
import io.tollgate.wire.settings.Setting;
import io.tollgate.wire.settings.Settings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that name a schema registry, a run id and a file of settings. */
public final class RegistryOptions {
  @Option(
      names = "--schema-registry",
      paramLabel = "URL",
      description = "The URL of the schema registry, as for a Confluent client.")
  private String schemaRegistry;

  @Option(
      names = "--run-id",
      paramLabel = "ID",
      description = "Prefix of every topic, subject, application id and state directory.")
  private String runId;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "A file of settings, such as kafka.security.protocol (docs/CONFIG.md).")
  private Path file;

  boolean nameARegistry() {
    return schemaRegistry != null;
  }

  Optional<String> runId() {
    return Optional.ofNullable(runId);
  }

  Optional<Path> file() {
    return Optional.ofNullable(file);
  }

  /** The settings, with more from the command line. */
  public Settings config(Map<String, String> environment, Map<String, String> more) {
    Map<String, String> flags = new HashMap<>(more);
    put(flags, ConnectionSetting.SCHEMA_REGISTRY_URL, schemaRegistry);
    put(flags, ConnectionSetting.RUN_ID, runId);
    return AppSettings.of(flags, environment, file());
  }

  static void put(Map<String, String> flags, Setting setting, String value) {
    if (value != null) {
      flags.put(setting.key(), value);
    }
  }
}
