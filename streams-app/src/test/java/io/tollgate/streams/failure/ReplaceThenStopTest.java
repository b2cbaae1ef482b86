package io.tollgate.streams.failure;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.wire.state.UnreadableStateException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;

class ReplaceThenStopTest {
  private static final Duration WITHIN = Duration.ofMinutes(10);
  private final RuntimeException death = new IllegalStateException("for the test");

  private Instant now = Instant.parse("2026-03-02T08:00:00Z");
  private final List<Throwable> stopped = new ArrayList<>();
  private final ReplaceThenStop handler = new ReplaceThenStop(2, WITHIN, new Hand(), stopped::add);

  @Test
  void shouldReplaceSomeThreadsAndThenStop() {
    assertThat(handler.handle(death)).isEqualTo(REPLACE_THREAD);
    assertThat(handler.handle(death)).isEqualTo(REPLACE_THREAD);
    assertThat(stopped).isEmpty();
    assertThat(handler.handle(death)).isEqualTo(SHUTDOWN_CLIENT);
    assertThat(stopped).containsExactly(death);
  }

  @Test
  void shouldForgetDeathsOlderThanTheWindow() {
    handler.handle(death);
    handler.handle(death);
    now = now.plus(WITHIN).plusNanos(1);
    assertThat(handler.handle(death)).isEqualTo(REPLACE_THREAD);
  }

  /** Kafka Streams wraps a store's exception more than once. */
  @Test
  void shouldStopImmediatelyIfStateCannotBeRead() {
    UnreadableStateException unreadable =
        UnreadableStateException.ofOtherBuild("the store shipments", "a form 9", "forms 1 to 2");

    assertThat(handler.handle(new StreamsException(new ProcessorStateException(unreadable))))
        .isEqualTo(SHUTDOWN_CLIENT);
    assertThat(stopped).containsExactly(unreadable);
  }

  /** A clock that the test sets. */
  private final class Hand extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
