package io.tollgate.ops.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListeningTest {
  private final Listening listening = new Listening("0.0.0.0", 0, Set.of("ops", "Tolls.Example"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.0.0.1:8090",
        "localhost",
        "LOCALHOST:1",
        "[::1]:8090",
        "ops",
        "ops:8090",
        "OPS",
        "tolls.example:443"
      })
  void shouldKnowItsOwnNames(String host) {
    assertThat(listening.isNamed(host)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "evil.example",
        "127.0.0.1.evil.example",
        "ops.evil.example",
        "127.0.0.2",
        "ops:",
        "ops:123456",
        "ops:80:80",
        "0.0.0.0",
        "localhost.",
        "user@ops"
      })
  void shouldKnowNoOther(String host) {
    assertThat(listening.isNamed(host)).isFalse();
    assertThat(Listening.onLoopback(1).isNamed("ops")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "*", "ops:8090", "http://ops", "a b"})
  void shouldRefuseWhatIsNoName(String name) {
    assertThatThrownBy(() -> new Listening("0.0.0.0", 0, Set.of(name)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + name + "' is no host name");
  }

  @Test
  void shouldTellTheLoopbackAddressFromOthers() {
    assertThat(Listening.isLoopback("127.0.0.1")).isTrue();
    assertThat(Listening.isLoopback("localhost")).isTrue();
    assertThat(Listening.isLoopback("::1")).isTrue();
    assertThat(Listening.isLoopback("0.0.0.0")).isFalse();
    assertThat(Listening.isLoopback("10.1.2.3")).isFalse();
  }
}
