package io.tollgate.bench.growth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryTest {
  @Test
  void shouldAddTheGenerationsWithoutTheClassSpace() {
    String serial =
        """
        4711:
         def new generation   total 9792K, used 1000K [0x1, 0x2, 0x3)
          eden space 8704K,  10% used [0x1, 0x2, 0x3)
         tenured generation   total 21888K, used 24K [0x1, 0x2, 0x3)
         Metaspace       used 5000K, committed 6000K, reserved 7000K
        """;

    assertThat(Memory.usedIn(serial)).hasValue(1024 * 1024);
    assertThat(Memory.usedIn("4711: no such process")).isEmpty();
  }
}
