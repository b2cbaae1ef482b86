package io.tollgate.ops.lag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Simulates an hour of a growing log and of a group whose time lag drifts between 0 and 10 minutes,
 * with a sample every five seconds. The true time lag is the age of the record that the group reads
 * next.
 */
class TimeLagSimulationTest {
  private static final int STEPS = 36_000;
  private static final int STEP_MS = 100;
  private static final int SAMPLE_STEPS = 50;

  private static final class Log extends OneGroup {
    private final long[] endAt = new long[STEPS + 1];
    private final long skewMs;
    private int step;
    private long committed;

    Log(IntToLongFunction arrivals, long skewMs) {
      this.skewMs = skewMs;
      for (int i = 1; i <= STEPS; i++) {
        endAt[i] = endAt[i - 1] + arrivals.applyAsLong(i);
      }
    }

    /** The step at which the record at an offset was written. */
    int writtenAt(long offset) {
      int found = Arrays.binarySearch(endAt, offset + 1);
      int i = found < 0 ? -found - 1 : found;
      while (i > 0 && endAt[i - 1] > offset) {
        i--;
      }
      return i;
    }

    @Override
    public Observation observe(Collection<String> groups) {
      return observed(OptionalLong.of(committed), 1, new Ends(0, endAt[step]));
    }

    @Override
    public OptionalLong countRecords(TopicPart part, long from, long to) {
      return OptionalLong.of(to - from);
    }

    @Override
    public OptionalLong timestampAt(TopicPart part, long offset) {
      return OptionalLong.of((long) writtenAt(offset) * STEP_MS + skewMs);
    }
  }

  @ParameterizedTest(
      name = "{0}, seed {1}: within {2} % and {3} ms, a producer''s clock {4} ms off")
  @CsvSource({
    "steady, 11, 10, 100, 0",
    "wavy, 12, 10, 100, 0",
    "bursty, 13, 10, 100, 0",
    "bursty, 14, 10, 100, 0",
    "rare, 15, 10, 100, 0",
    // If a producer's clock is wrong, the history of samples limits the error to the sample
    // interval of 5 s.
    "steady, 11, 10, 5000, -60000",
    "bursty, 13, 10, 5000, 60000",
    "bursty, 14, 10, 5000, -60000",
  })
  void shouldEstimateTheTimeLag(String rate, long seed, int percent, long slackMs, long skewMs) {
    Log log = new Log(rate(rate, new Random(seed)), skewMs);
    LagService service = new LagService(log, clock(log));
    int judged = 0;
    for (log.step = 0; log.step <= STEPS; log.step += SAMPLE_STEPS) {
      int behind = (int) (3_000 * (1 - Math.cos(log.step / 5_000.0)));
      log.committed = log.endAt[Math.max(0, log.step - behind)];
      PartitionLag lag = service.sample(Set.of(OneGroup.NAME)).get(0).partitions().get(0);
      long truth = lag.lag() == 0 ? 0 : (long) (log.step - log.writtenAt(log.committed)) * STEP_MS;
      long error = truth * percent / 100 + slackMs;
      assertThat(lag.time().orElseThrow().behind().toMillis())
          .as("seed %d, step %d: %s", seed, log.step, lag)
          .isBetween(truth - error, truth + error);
      judged += truth > 0 ? 1 : 0;
    }
    assertThat(judged).isGreaterThan(100);
  }

  private static Clock clock(Log log) {
    return new HandClock(() -> Instant.ofEpochMilli((long) log.step * STEP_MS));
  }

  private static IntToLongFunction rate(String name, Random random) {
    return switch (name) {
      case "steady" -> step -> 25;
      case "wavy" -> step -> Math.round(25 + 24 * Math.sin(step / 900.0));
      // A burst of some thousand records about every half minute, and none in between.
      case "bursty" -> step -> random.nextInt(300) == 0 ? 1_000 + random.nextInt(9_000) : 0;
      default -> step -> random.nextInt(600) == 0 ? 1 : 0;
    };
  }
}
