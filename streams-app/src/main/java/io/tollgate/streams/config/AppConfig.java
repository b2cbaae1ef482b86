package io.tollgate.streams.config;

import io.tollgate.catalogue.Namespace;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The settings in force. A flag beats the environment, which beats the file, which beats the
 * default. Keys that begin with {@value #KAFKA_PREFIX} go to every Kafka client without it, and
 * those that begin with {@value #REGISTRY_TLS_PREFIX} to the registry's client as they are.
 */
public final class AppConfig {
  /** How names in the environment begin. */
  public static final String VARIABLE_PREFIX = "TOLLGATE_";

  /** How the keys of settings for Kafka's own clients begin. */
  public static final String KAFKA_PREFIX = "kafka.";

  /** How the keys of the registry's TLS settings begin. */
  public static final String REGISTRY_TLS_PREFIX = "schema.registry.ssl.";

  private final Map<Setting, String> values = new EnumMap<>(Setting.class);
  private final Map<String, String> passedOn = new TreeMap<>();

  private AppConfig() {}

  /**
   * Reads the settings.
   *
   * @param flags by key; what is not a key is refused
   * @param environment names beginning with {@value #VARIABLE_PREFIX} are read, others ignored
   * @param file Java properties in UTF-8; a key that is not known is refused
   * @throws InvalidSettingException naming key, source and mend
   */
  public static AppConfig of(
      Map<String, String> flags, Map<String, String> environment, Optional<Path> file) {
    AppConfig config = new AppConfig();
    file.ifPresent(path -> config.addAll(inFile(path), "the file " + path));
    config.addAll(inEnvironment(environment), "the environment");
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

  private static Map<String, String> inEnvironment(Map<String, String> environment) {
    Map<String, String> values = new HashMap<>();
    environment.forEach(
        (variable, value) -> {
          String key = keyOf(variable);
          if (variable.startsWith(VARIABLE_PREFIX)
              && (isPassedOn(key) || Setting.of(key).isPresent())) {
            values.put(key, value);
          }
        });
    return values;
  }

  private static String keyOf(String variable) {
    return variable.startsWith(VARIABLE_PREFIX)
        ? variable.substring(VARIABLE_PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '.')
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

  private static Setting checked(String key, String value, String source) {
    Setting setting =
        Setting.of(key)
            .orElseThrow(
                () ->
                    new InvalidSettingException(
                        "there is no setting '%s' (in %s); docs/CONFIG.md lists them all"
                            .formatted(key, source)));
    if (!setting.type().accepts(value)) {
      throw new InvalidSettingException(
          "%s (in %s) has to be a %s, not '%s'"
              .formatted(key, source, setting.type().form(), value));
    }
    if (setting == Setting.RUN_ID) {
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
   * @throws InvalidSettingException if it has no default and was not given
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

  /** The value of a setting that is a whole number. */
  public int number(Setting setting) {
    return Math.toIntExact(bytes(setting));
  }

  /** The value of a setting that is a large whole number. */
  public long bytes(Setting setting) {
    return Long.parseLong(text(setting));
  }

  /** Whether a setting is on. */
  public boolean isOn(Setting setting) {
    return Boolean.parseBoolean(text(setting));
  }

  /** The prefix of all names. */
  public Namespace names() {
    return new Namespace(text(Setting.RUN_ID));
  }

  /** What every Kafka client gets beside the brokers' address, by Kafka's names. */
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

  /** What the serdes get, by the names that Confluent's own have. */
  public Map<String, String> serdeSettings() {
    Map<String, String> settings = new TreeMap<>();
    settings.put(Setting.SCHEMA_REGISTRY_URL.key(), text(Setting.SCHEMA_REGISTRY_URL));
    settings.put(Setting.AUTO_REGISTER_SCHEMAS.key(), text(Setting.AUTO_REGISTER_SCHEMAS));
    settings.put(Setting.AVRO_SERIALIZER.key(), text(Setting.AVRO_SERIALIZER));
    settings.put(Setting.AVRO_DESERIALIZER.key(), text(Setting.AVRO_DESERIALIZER));
    String user = text(Setting.SCHEMA_REGISTRY_USER_INFO);
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
