package io.tollgate.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RateLimitTest {
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private long time;
  private final RateLimit limit = new RateLimit(new ReadRate(1_000), () -> time);

  @Test
  void shouldReadAMinutesWorthWithoutARest() {
    assertThat(limit.restAfter(40_000)).isZero();
    assertThat(limit.restAfter(20_000)).isZero();
    assertThat(limit.restAfter(500)).as("half a second's worth too many").isEqualTo(SECOND / 2);
  }

  /** A reader that waits as told reads at the rate, for any batch sizes. */
  @Test
  void shouldBoundTheAverageRate() {
    time += limit.restAfter(60_000);
    long began = time;
    int read = 0;
    for (int i = 1; i <= 500; i++) {
      int batch = i % 7 * 300;
      time += SECOND / 100;
      time += limit.restAfter(batch);
      read += batch;
    }
    assertThat(read * SECOND / (time - began)).isBetween(990L, 1_000L);
  }

  @Test
  void shouldSaveAtMostAMinutesWorth() {
    assertThat(limit.restAfter(60_000)).isZero();
    time += 1_000 * SECOND;
    assertThat(limit.restAfter(60_000)).isZero();
    assertThat(limit.restAfter(2_000)).isEqualTo(2 * SECOND);
  }

  @Test
  void shouldCreditAWaitThatWasLongerThanNeeded() {
    assertThat(limit.restAfter(61_000)).isEqualTo(SECOND);
    time += 3 * SECOND;
    assertThat(limit.restAfter(2_000)).isZero();
    assertThat(limit.restAfter(1_000)).isEqualTo(SECOND);
  }

  @Test
  void shouldRefillTheBurstOnReset() {
    assertThat(limit.restAfter(90_000)).isEqualTo(30 * SECOND);
    limit.reset();
    assertThat(limit.restAfter(60_000)).isZero();
  }

  @Test
  void shouldNeverRestWithoutALimit() {
    RateLimit unlimited = new RateLimit(ReadRate.UNLIMITED, () -> time);
    assertThat(unlimited.restAfter(100_000_000)).isZero();
  }

  @Test
  void shouldRefuseARateOfZero() {
    assertThatThrownBy(() -> new ReadRate(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the rate is 0 records a second, but must be 1 or more");
  }
}
