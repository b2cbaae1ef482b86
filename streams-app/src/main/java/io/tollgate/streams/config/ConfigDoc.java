package io.tollgate.streams.config;

import io.tollgate.wire.settings.Setting;

/** Generates docs/CONFIG.md from the settings. */
public final class ConfigDoc {
  private static final String HEAD =
      """
      # Settings
      This page lists the settings of `tollgate serve`. The other commands that use a cluster read the same keys from the environment and `--config`; `run` and `generate` need the addresses as options or in that file.

      An option overrides the environment, which overrides the file (`--config FILE`, Java properties in UTF-8), which overrides the
      default. Every key of the table is an option of `tollgate serve`, with dashes for dots; set the keys below the table with `--set KEY=VALUE`.

      Addresses, `run.id` and `group.protocol` must be equal on all instances. The other settings may differ, and may change in a rolling restart.

      | key | in the environment | type | default | meaning |
      |---|---|---|---|---|
      """;

  private static final String TAIL =
      """

      Keys that begin with `kafka.` (`TOLLGATE_KAFKA_…`) go to every Kafka client without that prefix: for example
      `kafka.security.protocol=SASL_SSL`. Keys that begin with `schema.registry.ssl.` go to the registry's client:
      `schema.registry.ssl.truststore.location`, `.truststore.password`, `.truststore.type`, the same for `keystore`, and `key.password`.

      Other settings:

      | environment | option | of | meaning |
      |---|---|---|---|
      | `TOLLGATE_JAVA_OPTS` | | every command | options of the Java virtual machine, such as `-Xmx1g` |
      | `JAVA_HOME` | | every command | the Java runtime |
      | `TOLLGATE_LOG_FORMAT` | `--log-format` | every command | `plain` (default) or `json` |
      | | `--verbose` | every command | prints the log and the stack trace of an error |
      | `TOLLGATE_DATABASE_USER`, `TOLLGATE_DATABASE_PASSWORD` | | `ops --database` | user and password of PostgreSQL |
      | | `--console-dir`, `--read-rate`, `--http-host`, `--allow-host` and others | `ops` | `tollgate ops --help` |

      The build generates this page from `ConnectionSetting.java`, `AppSetting.java` and `ConfigDoc.java`, and fails if it differs. To update it:
      `mvn -q test -pl streams-app -am -Dtest=ConfigDocTest -Dupdate.docs`.
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
