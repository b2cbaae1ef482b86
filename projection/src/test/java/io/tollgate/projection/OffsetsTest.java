package io.tollgate.projection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OffsetsTest {
  private static final Offsets ENDS = Offsets.of("a", 0, 100).with(Offsets.of("a", 1, 50));

  @Test
  void shouldCountTheRecordsBeforeTheEnds() {
    Offsets offsets = Offsets.of("a", 0, 40).with(Offsets.of("a", 1, 50));
    assertThat(offsets.recordsBefore(ENDS)).isEqualTo(60);
  }

  /** The ends may be older than the offsets, or the partition may be new. */
  @Test
  void shouldCountNothingIfTheEndIsBehindOrUnknown() {
    assertThat(Offsets.of("a", 0, 120).recordsBefore(ENDS)).isZero();
    assertThat(Offsets.of("b", 0, 1).recordsBefore(ENDS)).isZero();
  }

  @Test
  void shouldReplaceTheOffsetsOfTheSamePartition() {
    assertThat(ENDS.with(Offsets.of("a", 1, 51)))
        .isEqualTo(Offsets.of("a", 0, 100).with(Offsets.of("a", 1, 51)));
    assertThat(Offsets.NONE.with(ENDS)).isEqualTo(ENDS);
  }

  @Test
  void shouldHaveReachedTheEndsOnlyWithEveryPartition() {
    assertThat(ENDS.hasReached(ENDS)).isTrue();
    assertThat(Offsets.of("a", 0, 100).hasReached(ENDS)).isFalse();
    assertThat(Offsets.NONE.hasReached(Offsets.of("a", 0, 0))).isTrue();
  }

  @Test
  void shouldBeBeyondTheEndsWithAnyPartition() {
    assertThat(ENDS.isBeyond(ENDS)).isFalse();
    assertThat(ENDS.with(Offsets.of("a", 1, 51)).isBeyond(ENDS)).isTrue();
    assertThat(Offsets.of("b", 0, 7).isBeyond(ENDS)).isFalse();
  }
}
