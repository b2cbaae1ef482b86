package io.tollgate.ops.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final int PERCENT = 10;
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private long time;
  private long taken;

  private Pace pace(int percent) {
    return new Pace(percent, () -> taken, () -> time);
  }

  private void work(long nanos) {
    taken += nanos;
    time += nanos;
  }

  @Test
  void shouldNotHoldUpWhatIsLittle() {
    Pace pace = pace(PERCENT);
    for (int i = 0; i < 4; i++) {
      work(SECOND / 2);
      assertThat(pace.rest()).isZero();
    }
  }

  /** Whoever rests as long as is asked takes the share, whatever the size of the pieces. */
  @Test
  void shouldKeepToTheShareForLong() {
    Pace pace = pace(PERCENT);
    work(Pace.BURST_NANOS);
    time += pace.rest();
    long takenBefore = taken;
    long timeBefore = time;
    for (int i = 1; i <= 500; i++) {
      work(i % 7 * SECOND / 100);
      time += pace.rest();
    }
    long share = 100 * (taken - takenBefore) / (time - timeBefore);
    assertThat(share).isCloseTo(PERCENT, within(2L));
  }

  @Test
  void shouldRestTenTimesAsLongAsItOverdrewAtATenth() {
    Pace pace = pace(PERCENT);
    taken += Pace.BURST_NANOS + SECOND / 10;
    assertThat(pace.rest()).isEqualTo(SECOND);
    time += SECOND;
    assertThat(pace.rest()).as("it has rested").isZero();
    time += SECOND / 2;
    taken += SECOND / 10;
    assertThat(pace.rest()).isEqualTo(SECOND / 2);
  }

  @Test
  void shouldSaveUpWhileItIsIdleAndNoMoreThanTheBurst() {
    Pace pace = pace(PERCENT);
    taken += Pace.BURST_NANOS;
    assertThat(pace.rest()).isZero();
    time += 1_000 * SECOND;
    assertThat(pace.rest()).isZero();
    taken += Pace.BURST_NANOS;
    assertThat(pace.rest()).isZero();
    taken += SECOND / 5;
    assertThat(pace.rest()).isEqualTo(2 * SECOND);
  }

  /** As where others of the process take more than the share for long. */
  @Test
  void shouldNotRestForEverWhateverWasTaken() {
    Pace pace = pace(PERCENT);
    work(1_000 * SECOND);
    assertThat(pace.rest()).isEqualTo(Pace.MOST_REST_NANOS);
    time += Pace.MOST_REST_NANOS;
    assertThat(pace.rest()).as("it has rested").isZero();
  }

  @Test
  void shouldForgetWhatWasTakenWhereItBeginsAnew() {
    Pace pace = pace(PERCENT);
    work(100 * SECOND);
    pace.begin();
    work(Pace.BURST_NANOS);
    assertThat(pace.rest()).isZero();
  }

  @Test
  void shouldNeverRestWithAShareOfOne() {
    Pace pace = pace(100);
    work(100 * SECOND);
    taken += 100 * SECOND;
    assertThat(pace.rest()).isZero();
  }
}
