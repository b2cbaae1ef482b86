package io.tollgate.streams.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollgate.wire.settings.ConnectionSetting;
import io.tollgate.wire.settings.InvalidSettingException;
import io.tollgate.wire.settings.Setting;
import io.tollgate.wire.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class AppSettingsTest {
  private static final Map<String, String> NONE = Map.of();

  @Test
  void shouldPreferFlagsToTheEnvironmentToTheFileToTheDefault(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("tollgate.properties");
    Files.writeString(
        file, "bootstrap.servers=file:1\nschema.registry.url=http://file\nstate.dir=in-file\n");
    Settings config =
        AppSettings.of(
            Map.of("bootstrap.servers", "flag:1"),
            Map.of(
                "TOLLGATE_BOOTSTRAP_SERVERS", "env:1",
                "TOLLGATE_SCHEMA_REGISTRY_URL", "http://env",
                "PATH", "ignored",
                "TOLLGATE_LOG_FORMAT", "not a setting of the application: ignored"),
            Optional.of(file));
    assertThat(config.text(ConnectionSetting.BOOTSTRAP_SERVERS)).isEqualTo("flag:1");
    assertThat(config.text(ConnectionSetting.SCHEMA_REGISTRY_URL)).isEqualTo("http://env");
    assertThat(config.text(AppSetting.STATE_DIR)).isEqualTo("in-file");
    assertThat(config.number(AppSetting.THREADS)).isEqualTo(2);
  }

  @ParameterizedTest
  @FieldSource("io.tollgate.streams.config.AppSettings#ALL")
  void shouldHaveADefaultOfItsOwnTypeOrNone(Setting setting) {
    assertThat(setting.doc()).endsWith(".");
    setting.standard().ifPresent(value -> assertThat(setting.type().accepts(value)).isTrue());
  }

  @Test
  void shouldHaveTheseDefaults() {
    Settings config = AppSettings.of(NONE, NONE, Optional.empty());
    assertThat(config.isOn(ConnectionSetting.AUTO_REGISTER_SCHEMAS)).isFalse();
    assertThat(config.names().prefix()).isEmpty();
    assertThat(config.text(AppSetting.GROUP_PROTOCOL)).isEqualTo("classic");
    assertThat(config.duration(AppSetting.COMMIT_INTERVAL_MS).toMillis()).isEqualTo(100);
    assertThat(config.number(AppSetting.HTTP_PORT)).isEqualTo(8080);
    assertThat(config.kafkaClientSettings()).isEmpty();
  }

  @Test
  void shouldNameEveryWayToGiveASettingWithoutDefault() {
    Settings config = AppSettings.of(NONE, NONE, Optional.empty());
    assertThatThrownBy(() -> config.text(ConnectionSetting.BOOTSTRAP_SERVERS))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessage(
            "bootstrap.servers is not set: give --bootstrap-servers, set"
                + " TOLLGATE_BOOTSTRAP_SERVERS, or add it to the settings file");
  }

  @ParameterizedTest
  @CsvSource({
    "num.stream.threads, 0, a whole number over 0",
    "num.stream.threads, two, a whole number over 0",
    "num.standby.replicas, -1, a whole number of 0 or more",
    "http.port, -2, a whole number",
    "auto.register.schemas, yes, true or false"
  })
  void shouldRefuseAValueOfAnotherForm(String key, String value, String form) {
    assertThatThrownBy(() -> AppSettings.of(Map.of(key, value), NONE, Optional.empty()))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessage("%s (in the command line) has to be %s, not '%s'", key, form, value);
  }

  @Test
  void shouldRefuseAnUnknownKeyAnInvalidRunIdAndAMissingFile(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("wrong.properties");
    Files.writeString(file, "bootstrap.server=x:1\n");
    assertThatThrownBy(() -> AppSettings.of(NONE, NONE, Optional.of(file)))
        .hasMessage(
            "there is no setting 'bootstrap.server' (in the file %s); docs/CONFIG.md lists them all",
            file);
    assertThatThrownBy(() -> AppSettings.of(Map.of("run.id", "a b"), NONE, Optional.empty()))
        .hasMessageStartingWith("run.id (in the command line): 'a b' is not a valid run id");
    assertThatThrownBy(() -> AppSettings.of(NONE, NONE, Optional.of(folder.resolve("missing"))))
        .hasMessageStartingWith("the settings file " + folder.resolve("missing"));
  }

  @Test
  void shouldPassSettingsOnToTheClients() {
    Settings config =
        AppSettings.of(
            Map.of("kafka.security.protocol", "SASL_SSL", "schema.registry.url", "http://r"),
            Map.of(
                "TOLLGATE_KAFKA_SASL_MECHANISM", "PLAIN",
                "TOLLGATE_SCHEMA_REGISTRY_USER_INFO", "me:secret",
                "TOLLGATE_SCHEMA_REGISTRY_SSL_TRUSTSTORE_LOCATION", "trust.p12"),
            Optional.empty());
    assertThat(config.kafkaClientSettings())
        .containsExactly(
            Map.entry("sasl.mechanism", "PLAIN"), Map.entry("security.protocol", "SASL_SSL"));
    assertThat(config.serdeSettings())
        .containsEntry("schema.registry.url", "http://r")
        .containsEntry("auto.register.schemas", "false")
        .containsEntry("basic.auth.credentials.source", "USER_INFO")
        .containsEntry("basic.auth.user.info", "me:secret")
        .containsEntry("schema.registry.ssl.truststore.location", "trust.p12");
  }
}
