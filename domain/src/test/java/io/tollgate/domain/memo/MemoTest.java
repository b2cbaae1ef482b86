package io.tollgate.domain.memo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MemoTest {
  private final AtomicInteger calls = new AtomicInteger();
  private final Memo<Integer, Integer> squares =
      new Memo<>(
          2,
          n -> {
            calls.incrementAndGet();
            return n * n;
          });

  @Test
  void shouldComputeACachedResultOnce() {
    assertThat(squares.of(3)).isEqualTo(9);
    assertThat(squares.of(3)).isEqualTo(9);
    assertThat(calls).hasValue(1);
  }

  @Test
  void shouldReturnTheRightResultAndCacheNoMoreWhenFull() {
    squares.of(1);
    squares.of(2);

    assertThat(squares.of(5)).isEqualTo(25);
    assertThat(squares.of(5)).isEqualTo(25);
    assertThat(squares.of(2)).isEqualTo(4);
    assertThat(calls).hasValue(4);
  }
}
