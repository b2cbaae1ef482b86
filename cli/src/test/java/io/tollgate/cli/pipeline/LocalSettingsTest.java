package io.tollgate.cli.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollgate.cli.fault.UsageException;
import io.tollgate.streams.config.AppSetting;
import io.tollgate.wire.settings.ConnectionSetting;
import io.tollgate.wire.settings.InvalidSettingException;
import io.tollgate.wire.settings.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalSettingsTest {
  private static final Map<String, String> OWN =
      Map.of("bootstrap.servers", "own:1", "schema.registry.url", "http://own:2");

  @TempDir private Path folder;

  private final StringWriter err = new StringWriter();

  private LocalSettings local(Map<String, String> environment, Optional<Path> file) {
    return LocalSettings.of(
        Map.of("http.port", "-1"), environment, file, new PrintWriter(err, true));
  }

  @Test
  void shouldTakeTheApplicationsSettingsFromFileAndEnvironment() throws IOException {
    Path file = Files.writeString(folder.resolve("s.properties"), "commit.interval.ms=250\n");

    Settings settings =
        local(Map.of("TOLLGATE_NUM_STREAM_THREADS", "3"), Optional.of(file)).on(OWN);

    assertThat(settings.number(AppSetting.COMMIT_INTERVAL_MS)).isEqualTo(250);
    assertThat(settings.number(AppSetting.THREADS)).isEqualTo(3);
    assertThat(settings.number(AppSetting.HTTP_PORT)).isEqualTo(-1);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void shouldRefuseASettingsFileThatDoesNotExist() {
    Path missing = folder.resolve("missing.properties");

    assertThatThrownBy(() -> local(Map.of(), Optional.of(missing)))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageContaining(missing.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"kafka.security.protocol=SSL", "schema.registry.user.info=a:b"})
  void shouldRefuseAConnectionToAnotherCluster(String setting) throws IOException {
    Path file = Files.writeString(folder.resolve("s.properties"), setting);

    assertThatThrownBy(() -> local(Map.of(), Optional.of(file)))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("names no cluster for this command; add --bootstrap-servers");
  }

  @Test
  void shouldReportAndIgnoreAClusterOfTheEnvironment() {
    Map<String, String> environment =
        Map.of(
            "TOLLGATE_BOOTSTRAP_SERVERS", "other:1",
            "TOLLGATE_KAFKA_SECURITY_PROTOCOL", "SSL",
            "TOLLGATE_STATE_DIR", "there");

    Settings settings = local(environment, Optional.empty()).on(OWN);

    assertThat(settings.text(ConnectionSetting.BOOTSTRAP_SERVERS)).isEqualTo("own:1");
    assertThat(settings.kafkaClientSettings()).isEmpty();
    assertThat(settings.text(AppSetting.STATE_DIR)).isEqualTo("there");
    assertThat(err.toString())
        .isEqualTo(
            "tollgate: note: TOLLGATE_BOOTSTRAP_SERVERS, TOLLGATE_KAFKA_SECURITY_PROTOCOL are"
                + " ignored, because this command starts a cluster of its own"
                + System.lineSeparator());
  }
}
