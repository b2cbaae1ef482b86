package io.tollgate.ops.lag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Burrow's rules as a table. A sample is {@code committed/lag}; {@code -} means no commit yet, a
 * star means that the group had no members, and {@code x9} repeats the sample nine times.
 */
class StatusTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "OK, ''",
    // Caught up, idle for any time, with or without members.
    "OK, 7/0",
    "OK, 7/0 x10",
    "OK, 7/0* x10",
    "OK, -/0 x10",
    // Not enough samples to tell.
    "OK, 7/5",
    "OK, 7/5 x9",
    "OK, 7/5* x9",
    // It moves, and the lag falls.
    "OK, 1/50 x5 2/49 x5",
    "OK, 1/1 2/2 3/3 4/4 5/5 6/6 7/7 8/8 9/9 10/8",
    // Caught up within the window.
    "OK, 7/0 7/5 x9",
    "OK, 7/5 8/0 8/5 x8",
    // It moves, but the lag never falls.
    "WARN, 1/1 2/2 3/3 4/4 5/5 6/6 7/7 8/8 9/9 10/10",
    "WARN, 1/5 2/5 3/5 4/5 5/5 6/5 7/5 8/5 9/5 10/5",
    "WARN, 1/1 x9 2/1",
    "WARN, -/4 x9 2/4",
    // Members, records to read, no movement.
    "STALL, 7/5 x10",
    "STALL, 7/5 x5 7/6 x5",
    "STALL, 7/0 7/5 x10",
    "STALL, -/5 x10",
    "STALL, 7/5* x9 7/5",
    // No members.
    "STOP, 7/5* x10",
    "STOP, -/5* x10",
    "STOP, 7/0* x9 7/5*",
    // It went back.
    "REWIND, 9/5 7/7",
    "REWIND, 9/0 3/6",
    "REWIND, 9/5 7/7 8/6 x8",
    "REWIND, 9/5* x2 7/7* x8",
    // It went back and has caught up since, or went back before the window.
    "OK, 9/5 7/7 14/0",
    "WARN, 9/5 7/7 8/7 x5 9/7 x4",
  })
  void shouldReturnTheStatusOfAWindow(Status expected, String samples) {
    assertThat(Status.of(window(samples))).isEqualTo(expected);
  }

  private static PartitionWindow window(String samples) {
    PartitionWindow window = PartitionWindow.EMPTY;
    long second = 0;
    String[] words = samples.isBlank() ? new String[0] : samples.split(" ", -1);
    for (int i = 0; i < words.length; i++) {
      int times =
          i + 1 < words.length && words[i + 1].startsWith("x")
              ? Integer.parseInt(words[i + 1].substring(1))
              : 1;
      if (!words[i].startsWith("x")) {
        for (int n = 0; n < times; n++) {
          window = window.plus(sample(words[i], second++));
        }
      }
    }
    return window;
  }

  private static PartitionWindow.Sample sample(String text, long second) {
    String[] parts = text.replace("*", "").split("/", -1);
    return new PartitionWindow.Sample(
        Instant.ofEpochSecond(second),
        parts[0].equals("-") ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(parts[0])),
        Long.parseLong(parts[1]),
        !text.endsWith("*"));
  }

  @Test
  void shouldCallAGroupAsBadAsItsWorstPartition() {
    assertThat(Status.worst(List.of())).isEqualTo(Status.OK);
    assertThat(Status.worst(List.of(Status.OK, Status.STALL, Status.WARN))).isEqualTo(Status.STALL);
    assertThat(Status.worst(List.of(Status.REWIND, Status.STOP))).isEqualTo(Status.REWIND);
  }
}
