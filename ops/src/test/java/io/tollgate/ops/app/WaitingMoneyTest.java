package io.tollgate.ops.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitingMoneyTest {
  @ParameterizedTest
  @CsvSource({"0, 10", "50, 10", "100, 20", "250, 50", "3000, 60"})
  void shouldReadLessOftenTheLongerItTakes(long takenMillis, long pauseSeconds) {
    assertThat(WaitingMoney.pause(Duration.ofMillis(takenMillis)))
        .isEqualTo(Duration.ofSeconds(pauseSeconds));
  }
}
