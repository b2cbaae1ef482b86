package io.tollgate.ops.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.ops.metrics.Conservation.Tally;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConservationTest {
  private static final String METRICS =
      """
      # HELP tollgate_conservation
      # TYPE tollgate_conservation gauge
      tollgate_conservation{task="0_0"} 0.0
      tollgate_conservation{task="0_1"} 2.0
      tollgate_conservation{task="0_2"} -1.0
      tollgate_conservation{task="0_3"} 1.2E7
      tollgate_conservation_other{task="0_3"} 9.0
      """;

  @Test
  void shouldAddAbsoluteGapsSoThatALossAndADuplicateDoNotCancelOut() {
    assertThat(Tally.in(METRICS)).isEqualTo(new Tally(4, 12_000_003));
  }

  @Test
  void shouldHaveNoGapWithoutAnyTask() {
    assertThat(Conservation.NONE.gap()).isEmpty();
    assertThat(new Conservation(2, 1, Tally.in("up 1\n"), Optional.empty()).gap()).isEmpty();
    assertThat(new Conservation(2, 1, new Tally(1, 0), Optional.empty()).gap()).hasValue(0);
  }
}
