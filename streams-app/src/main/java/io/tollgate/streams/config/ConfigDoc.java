package io.tollgate.streams.config;

import io.tollgate.wire.settings.Setting;

/** Generates docs/CONFIG.md from the settings. */
public final class ConfigDoc {
  private static final String HEAD =
      """
      # Settings
      The build makes this page from the tables in `ConnectionSetting.java` and `AppSetting.java`, and fails if they differ. Update it with
      `mvn -q test -pl streams-app -am -Dtest=ConfigDocTest -Dupdate.docs`.

      A flag overrides the environment, which overrides the file (`--config FILE`, Java properties in UTF-8), which overrides the
      default. Every key is an option of `tollgate serve`, with dashes for dots; give those below the table as `--set KEY=VALUE`.

      | key | in the environment | type | default | meaning |
      |---|---|---|---|---|
      """;

  private static final String TAIL =
      """

      Keys that begin with `kafka.` (`TOLLGATE_KAFKA_…`) go to every Kafka client without that prefix: for example
      `kafka.security.protocol=SASL_SSL`. Keys that begin with `schema.registry.ssl.` go to the registry's client:
      `schema.registry.ssl.truststore.location`, `.truststore.password`, `.truststore.type`, the same for `keystore`, and `key.password`.
      """;

  private ConfigDoc() {}

  /** The whole page. */
  public static String markdown() {
    StringBuilder page = new StringBuilder(HEAD);
    for (Setting setting : AppSettings.ALL) {
      page.append(
          "| `%s` | `%s` | %s | %s | %s |\n"
              .formatted(
                  setting.key(),
                  setting.variable(),
                  setting.type().form(),
                  setting.standard().map(ConfigDoc::shown).orElse("(required)"),
                  setting.doc()));
    }
    return page.append(TAIL).toString();
  }

  private static String shown(String value) {
    return value.isEmpty() ? "(blank)" : "`" + value + "`";
  }
}
