package io.tollgate.cli.pipeline;

import io.tollgate.cli.fault.UsageException;
import io.tollgate.streams.config.AppSettings;
import io.tollgate.wire.settings.ConnectionSetting;
import io.tollgate.wire.settings.Setting;
import io.tollgate.wire.settings.Settings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The settings of a command that starts a cluster of its own. Options, the environment and a file
 * set the application as they do for {@code serve}, but none of them may name another cluster.
 */
public final class LocalSettings {
  /** The settings of the connection, which the command's own cluster decides. */
  private static final List<String> CONNECTION =
      List.of(
          variable(ConnectionSetting.BOOTSTRAP_SERVERS),
          variable(ConnectionSetting.SCHEMA_REGISTRY_URL),
          variable(ConnectionSetting.SCHEMA_REGISTRY_USER_INFO),
          Setting.VARIABLE_PREFIX + "KAFKA_",
          Setting.VARIABLE_PREFIX + "SCHEMA_REGISTRY_SSL_");

  private final Map<String, String> flags;
  private final Map<String, String> environment;
  private final Optional<Path> file;

  private LocalSettings(
      Map<String, String> flags, Map<String, String> environment, Optional<Path> file) {
    this.flags = Map.copyOf(flags);
    this.environment = environment;
    this.file = file;
  }

  /** Settings of the command line alone. */
  public static LocalSettings of(Map<String, String> flags) {
    return new LocalSettings(flags, Map.of(), Optional.empty());
  }

  /**
   * Settings of the command line, the environment and a file. Prints a note about each variable of
   * the environment that names another cluster, and ignores it.
   *
   * @throws UsageException if the file sets the connection to another cluster
   * @throws io.tollgate.wire.settings.InvalidSettingException if the file cannot be read
   */
  public static LocalSettings of(
      Map<String, String> flags,
      Map<String, String> environment,
      Optional<Path> file,
      PrintWriter notes) {
    file.ifPresent(LocalSettings::refuseConnection);
    Map<String, String> kept = new HashMap<>(environment);
    kept.keySet().removeIf(LocalSettings::isConnection);
    TreeSet<String> ignored = new TreeSet<>(environment.keySet());
    ignored.removeAll(kept.keySet());
    if (!ignored.isEmpty()) {
      notes.printf(
          "tollgate: note: %s %s ignored, because this command starts a cluster of its own%n",
          String.join(", ", ignored), ignored.size() == 1 ? "is" : "are");
    }
    return new LocalSettings(flags, kept, file);
  }

  private static void refuseConnection(Path file) {
    Settings alone = AppSettings.of(Map.of(), Map.of(), Optional.of(file));
    if (alone.setConnection()) {
      throw new UsageException(
          file
              + " sets a connection, but names no cluster for this command; add"
              + " --bootstrap-servers and --schema-registry, or remove the connection from the file");
    }
  }

  private static boolean isConnection(String variable) {
    return CONNECTION.stream().anyMatch(variable::startsWith);
  }

  private static String variable(Setting setting) {
    return setting.variable();
  }

  /** The settings with the addresses of the command's own cluster. */
  public Settings on(Map<String, String> cluster) {
    Map<String, String> all = new HashMap<>(flags);
    all.putAll(cluster);
    return AppSettings.of(all, environment, file);
  }
}
