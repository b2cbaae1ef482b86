package io.tollgate.wire.settings;

import io.tollgate.catalogue.Namespace;
import io.tollgate.wire.topic.ClusterConnection;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The active settings. An option overrides the environment, which overrides the file, which
 * overrides the default. Keys with the prefix {@value #KAFKA_PREFIX} go to every Kafka client,
 * without the prefix. Keys with the prefix {@value #REGISTRY_TLS_PREFIX} go to the registry's
 * client unchanged.
 */
public final class Settings {
  /** The prefix of settings for Kafka's clients. */
  public static final String KAFKA_PREFIX = "kafka.";

  /** The prefix of the registry's TLS settings. */
  public static final String REGISTRY_TLS_PREFIX = "schema.registry.ssl.";

  private final Map<String, Setting> known = new HashMap<>();
  private final Map<Setting, String> values = new HashMap<>();
  private final Map<String, String> passedOn = new TreeMap<>();

  private Settings(Collection<? extends Setting> known) {
    known.forEach(setting -> this.known.put(setting.key(), setting));
  }

  /**
   * Reads the settings.
   *
   * @param known all allowed settings
   * @param flags options by key; an unknown key is refused
   * @param environment variables; those without the prefix {@value Setting#VARIABLE_PREFIX} are
   *     ignored
   * @param file Java properties in UTF-8; an unknown key is refused
   * @throws InvalidSettingException if a setting is invalid; the message names key, source and fix
   */
  public static Settings of(
      Collection<? extends Setting> known,
      Map<String, String> flags,
      Map<String, String> environment,
      Optional<Path> file) {
    Settings config = new Settings(known);
    file.ifPresent(path -> config.addAll(inFile(path), "the file " + path));
    config.addAll(config.inEnvironment(environment), "the environment");
    config.addAll(flags, "the command line");
    return config;
  }

  private static Map<String, String> inFile(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new InvalidSettingException("the settings file " + file + " cannot be read: " + e);
    }
    Map<String, String> values = new HashMap<>();
    properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
    return values;
  }

  private Map<String, String> inEnvironment(Map<String, String> environment) {
    Map<String, String> values = new HashMap<>();
    environment.forEach(
        (variable, value) -> {
          String key = keyOf(variable);
          if (variable.startsWith(Setting.VARIABLE_PREFIX)
              && (isPassedOn(key) || known.containsKey(key))) {
            values.put(key, value);
          }
        });
    return values;
  }

  private static String keyOf(String variable) {
    return variable.startsWith(Setting.VARIABLE_PREFIX)
        ? variable
            .substring(Setting.VARIABLE_PREFIX.length())
            .toLowerCase(Locale.ROOT)
            .replace('_', '.')
        : "";
  }

  private static boolean isPassedOn(String key) {
    return key.startsWith(KAFKA_PREFIX) || key.startsWith(REGISTRY_TLS_PREFIX);
  }

  private void addAll(Map<String, String> given, String source) {
    given.forEach(
        (key, value) -> {
          if (isPassedOn(key)) {
            passedOn.put(key, value);
          } else {
            values.put(checked(key, value, source), value);
          }
        });
  }

  private Setting checked(String key, String value, String source) {
    Setting setting =
        Optional.ofNullable(known.get(key))
            .orElseThrow(
                () ->
                    new InvalidSettingException(
                        "there is no setting '%s' (in %s); docs/CONFIG.md lists them all"
                            .formatted(key, source)));
    if (!setting.type().accepts(value)) {
      throw new InvalidSettingException(
          "%s (in %s) has to be %s, not '%s'"
              .formatted(key, source, setting.type().phrase(), value));
    }
    if (setting == ConnectionSetting.RUN_ID) {
      checkRunId(value, source);
    }
    return setting;
  }

  private static void checkRunId(String value, String source) {
    try {
      new Namespace(value);
    } catch (IllegalArgumentException e) {
      throw new InvalidSettingException("run.id (in %s): %s".formatted(source, e.getMessage()));
    }
  }

  /**
   * The value of a setting as text.
   *
   * @throws InvalidSettingException if it is required and not set
   */
  public String text(Setting setting) {
    return Optional.ofNullable(values.get(setting))
        .or(setting::standard)
        .orElseThrow(
            () ->
                new InvalidSettingException(
                    "%s is not set: give --%s, set %s, or add it to the settings file"
                        .formatted(
                            setting.key(), setting.key().replace('.', '-'), setting.variable())));
  }

  /** Whether a setting was given, even with its default value. */
  public boolean isSet(Setting setting) {
    return values.containsKey(setting);
  }

  /** Whether an address, a user or a client setting of a connection was given. */
  public boolean setConnection() {
    return !passedOn.isEmpty()
        || isSet(ConnectionSetting.BOOTSTRAP_SERVERS)
        || isSet(ConnectionSetting.SCHEMA_REGISTRY_URL)
        || isSet(ConnectionSetting.SCHEMA_REGISTRY_USER_INFO);
  }

  /** The value of a setting that is a whole number. */
  public int number(Setting setting) {
    return Math.toIntExact(Long.parseLong(text(setting)));
  }

  /** The value of a setting that is a number of bytes. */
  public long bytes(Setting setting) {
    return Long.parseLong(text(setting));
  }

  /** The value of a setting that is a number of milliseconds. */
  public Duration duration(Setting setting) {
    return Duration.ofMillis(Long.parseLong(text(setting)));
  }

  /** Whether a setting is on. */
  public boolean isOn(Setting setting) {
    return Boolean.parseBoolean(text(setting));
  }

  /** The prefix of all names. */
  public Namespace names() {
    return new Namespace(text(ConnectionSetting.RUN_ID));
  }

  /** The connection to the brokers. */
  public ClusterConnection connection() {
    return new ClusterConnection(text(ConnectionSetting.BOOTSTRAP_SERVERS), kafkaClientSettings());
  }

  /** The settings of every Kafka client besides the brokers' address, with Kafka's names. */
  public Map<String, String> kafkaClientSettings() {
    Map<String, String> settings = new TreeMap<>();
    passedOn.forEach(
        (key, value) -> {
          if (key.startsWith(KAFKA_PREFIX)) {
            settings.put(key.substring(KAFKA_PREFIX.length()), value);
          }
        });
    return settings;
  }

  /** The settings of the serdes, with Confluent's names. */
  public Map<String, String> serdeSettings() {
    Map<String, String> settings = new TreeMap<>();
    settings.put(
        ConnectionSetting.SCHEMA_REGISTRY_URL.key(), text(ConnectionSetting.SCHEMA_REGISTRY_URL));
    settings.put(
        ConnectionSetting.AUTO_REGISTER_SCHEMAS.key(),
        text(ConnectionSetting.AUTO_REGISTER_SCHEMAS));
    settings.put(ConnectionSetting.AVRO_SERIALIZER.key(), text(ConnectionSetting.AVRO_SERIALIZER));
    settings.put(
        ConnectionSetting.AVRO_DESERIALIZER.key(), text(ConnectionSetting.AVRO_DESERIALIZER));
    String user = text(ConnectionSetting.SCHEMA_REGISTRY_USER_INFO);
    if (!user.isEmpty()) {
      settings.put("basic.auth.credentials.source", "USER_INFO");
      settings.put("basic.auth.user.info", user);
    }
    passedOn.forEach(
        (key, value) -> {
          if (key.startsWith(REGISTRY_TLS_PREFIX)) {
            settings.put(key, value);
          }
        });
    return settings;
  }
}
