package io.tollgate.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListenAddressTest {
  private final ListenAddress address =
      new ListenAddress("0.0.0.0", 0, Set.of("ops", "Tolls.Example"));

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
  void shouldAcceptItsOwnNames(String host) {
    assertThat(address.isNamed(host)).isTrue();
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
  void shouldAcceptNoOtherName(String host) {
    assertThat(address.isNamed(host)).isFalse();
    assertThat(ListenAddress.onLoopback(1).isNamed("ops")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "*", "ops:8090", "http://ops", "a b"})
  void shouldRefuseTextThatIsNotAHostName(String name) {
    assertThatThrownBy(() -> new ListenAddress("0.0.0.0", 0, Set.of(name)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + name + "' is not a host name");
  }

  @Test
  void shouldTellTheLoopbackAddressFromOthers() {
    assertThat(ListenAddress.isLoopback("127.0.0.1")).isTrue();
    assertThat(ListenAddress.isLoopback("localhost")).isTrue();
    assertThat(ListenAddress.isLoopback("::1")).isTrue();
    assertThat(ListenAddress.isLoopback("0.0.0.0")).isFalse();
    assertThat(ListenAddress.isLoopback("10.1.2.3")).isFalse();
  }
}
