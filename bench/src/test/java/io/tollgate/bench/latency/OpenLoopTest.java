package io.tollgate.bench.latency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class OpenLoopTest {
  private static final long MS = TimeUnit.MILLISECONDS.toNanos(1);

  /** A clock that only the test advances. */
  private static final class TestTimer implements OpenLoop.Timer {
    private long now;

    @Override
    public long now() {
      return now;
    }

    @Override
    public void park(long nanos) {
      now += nanos;
    }
  }

  private final TestTimer timer = new TestTimer();

  @Test
  void shouldSendEachEventWhenItIsDue() {
    List<Long> sent = new ArrayList<>();

    OpenLoop.run(new Schedule(5 * MS, 1_000, 0, 1), timer, number -> sent.add(timer.now));

    assertThat(sent).hasSize(1_000).startsWith(5 * MS, 6 * MS, 7 * MS).endsWith(1_004 * MS);
  }

  @Test
  void shouldSendLateEventsImmediatelyAndTheRestWhenDue() {
    List<Long> sent = new ArrayList<>();

    OpenLoop.run(
        new Schedule(0, 1_000, 0, 1),
        timer,
        number -> {
          sent.add(timer.now);
          if (number == 1) {
            timer.now += 3 * MS;
          }
        });

    assertThat(sent).startsWith(0L, MS, 4 * MS, 4 * MS, 4 * MS, 5 * MS, 6 * MS);
  }

  @Test
  void shouldAddAPauseToEveryEventThatWasDueInIt() {
    Schedule schedule = new Schedule(0, 1_000, 0, 1);
    Latencies latencies = new Latencies(schedule);

    OpenLoop.run(
        schedule,
        timer,
        number -> {
          if (number == 500) {
            timer.now += 100 * MS;
          }
          latencies.readable(number, timer.now);
        });

    // 100 ms for the first event in the pause, then 99, 98 … 1 ms: one in ten of all events.
    Histogram histogram = latencies.histogram();
    assertThat(histogram.getTotalCount()).isEqualTo(1_000);
    assertThat(histogram.getMaxValue()).isBetween(99_900L, 100_100L);
    assertThat(histogram.getValueAtPercentile(95)).isBetween(49_000L, 51_000L);
    assertThat(histogram.getValueAtPercentile(89)).isZero();
  }

  @Test
  void shouldCountNeitherTheWarmUpNorASecondResult() {
    Latencies latencies = new Latencies(new Schedule(0, 10, 1, 2));

    latencies.readable(9, MS);
    latencies.readable(10, 1_007 * MS);
    latencies.readable(10, 1_900 * MS);
    latencies.readable(-1, MS);

    assertThat(latencies.histogram().getTotalCount()).isEqualTo(1);
    assertThat(latencies.histogram().getMaxValue()).isBetween(7_000L, 7_003L);
    assertThat(latencies.missing()).isEqualTo(28);
  }
}
