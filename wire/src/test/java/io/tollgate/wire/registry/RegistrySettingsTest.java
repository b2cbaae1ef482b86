package io.tollgate.wire.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings with Confluent's keys, and one-line messages for invalid ones. */
class RegistrySettingsTest {
  private static final String URL = "schema.registry.url";
  private static final String SOURCE = "basic.auth.credentials.source";
  private static final String USER_INFO = "basic.auth.user.info";

  @Test
  void shouldReadSeveralAddresses() {
    RegistrySettings settings =
        RegistrySettings.of(Map.of(URL, "http://a:8081/, https://b/apis/ccompat/v7//"));

    assertThat(settings.urls())
        .containsExactly(URI.create("http://a:8081"), URI.create("https://b/apis/ccompat/v7"));
    assertThat(settings.userInfo()).isEmpty();
    assertThat(settings.tls()).isEmpty();
  }

  @Test
  void shouldReadAListOfAddresses() {
    assertThat(RegistrySettings.of(Map.of(URL, List.of("http://a", "http://b"))).urls())
        .containsExactly(URI.create("http://a"), URI.create("http://b"));
  }

  @Test
  void shouldReadUserAndPasswordFromTheAddressAndHideThem() {
    RegistrySettings settings = RegistrySettings.at("http://me:hush@a:8081");

    assertThat(settings.urls()).containsExactly(URI.create("http://a:8081"));
    assertThat(settings.userInfo()).contains("me:hush");
    assertThat(settings.toString()).doesNotContain("hush");
  }

  @Test
  void shouldReadUserAndPasswordFromTheirSetting() {
    assertThat(
            RegistrySettings.of(Map.of(URL, "http://a", SOURCE, "USER_INFO", USER_INFO, "me:hush"))
                .userInfo())
        .contains("me:hush");
  }

  @Test
  void shouldRefuseASourceWithoutItsSetting() {
    assertThatThrownBy(() -> RegistrySettings.of(Map.of(URL, "http://a", SOURCE, "USER_INFO")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(SOURCE + " is USER_INFO, but " + USER_INFO + " is not set");
  }

  @Test
  void shouldRefuseAnUnknownSource() {
    assertThatThrownBy(() -> RegistrySettings.of(Map.of(URL, "http://a", SOURCE, "SASL_INHERIT")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(SOURCE + " has to be USER_INFO or URL, not 'SASL_INHERIT'");
  }

  @Test
  void shouldReportThatNoAddressIsSet() {
    assertThatThrownBy(() -> RegistrySettings.of(Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("schema.registry.url is not set");
    assertThatThrownBy(() -> RegistrySettings.at(" ")).hasMessage("schema.registry.url is not set");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1:8081", "ftp://a", "http://", "http://a b", "mock://a"})
  void shouldRefuseAnInvalidAddress(String text) {
    assertThatThrownBy(() -> RegistrySettings.at(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "schema.registry.url has to be an address such as http://127.0.0.1:8081, not '");
  }
}
