package io.tollgate.ops.lag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndHistoryTest {
  private static final long SAMPLE_MS = 5_000;

  private static Instant at(long millis) {
    return Instant.ofEpochMilli(millis);
  }

  /** Ends: 100 at 0 s, 110 at 10 s, 110 until 60 s, 210 at 70 s. */
  @ParameterizedTest(name = "the record at {0} was written at {1} ms")
  @CsvSource({
    "99, ", // before the first sample
    "100, 500",
    "104, 4500",
    "109, 9500",
    "110, 60050", // not before the pause in writing
    "159, 64950",
    "209, 69950",
    "210, ", // not written yet
    "500, ",
  })
  void shouldInterpolate(long offset, Long millis) {
    EndHistory history = new EndHistory();
    history.add(at(0), 100);
    history.add(at(10_000), 110);
    for (long t = 15_000; t <= 60_000; t += SAMPLE_MS) {
      history.add(at(t), 110);
    }
    history.add(at(70_000), 210);

    assertThat(history.written(offset).map(EndHistory.Written::likely))
        .isEqualTo(Optional.ofNullable(millis).map(EndHistoryTest::at));
  }

  @Test
  void shouldForgetATopicThatWasCreatedAgain() {
    EndHistory history = new EndHistory();
    history.add(at(0), 100);
    history.add(at(1_000), 200);
    history.add(at(2_000), 5);
    history.add(at(3_000), 7);

    assertThat(history.written(150)).isEmpty();
    assertThat(history.written(5).orElseThrow().likely()).isEqualTo(at(2_250));
  }

  @Test
  void shouldReachFarBackWithBoundedMemory() {
    EndHistory history = new EndHistory();
    long hours = 24;
    long samples = hours * 3_600_000 / SAMPLE_MS;
    for (long i = 0; i <= samples; i++) {
      history.add(at(i * SAMPLE_MS), i * 50);
    }
    // A group that is 20 hours behind, at 10 records a second.
    long written = 4 * 3_600_000;
    assertThat(history.written(written / 100).orElseThrow().likely().toEpochMilli())
        .isBetween(written - 60_000, written + 60_000);
  }
}
