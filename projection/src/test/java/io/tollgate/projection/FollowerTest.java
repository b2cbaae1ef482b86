package io.tollgate.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class FollowerTest {
  private static final Duration TIMEOUT = Duration.ofMinutes(1);

  private final AtomicLong end = new AtomicLong(3);
  private final InMemory projection = new InMemory();

  /** An in-memory projection with the contract of the one in PostgreSQL. */
  private static final class InMemory implements Projection<Long> {
    private final List<Long> applied = new ArrayList<>();
    private Offsets stored = Offsets.NONE;
    private int failures;
    private boolean isFailingAfterwards;

    @Override
    public synchronized void apply(List<Long> batch, Offsets from, Offsets next) {
      if (!from.equals(stored)) {
        throw new IllegalStateException("the batch does not follow the stored offsets");
      }
      if (failures > 0 && !isFailingAfterwards) {
        failures--;
        throw new IllegalStateException("no commit");
      }
      applied.addAll(batch);
      stored = stored.with(next);
      if (failures > 0) {
        failures--;
        throw new IllegalStateException("no answer");
      }
    }

    @Override
    public synchronized Offsets offsets() {
      return stored;
    }

    @Override
    public synchronized void reset() {
      applied.clear();
      stored = Offsets.NONE;
    }

    synchronized List<Long> applied() {
      return List.copyOf(applied);
    }
  }

  private Follower<Long> follower(Supplier<Source<Long>> topics) {
    return new Follower<>("follower", topics, projection, ReadRate.UNLIMITED, Duration.ZERO);
  }

  private void followToTheEnd(Supplier<Source<Long>> topics) {
    try (Follower<Long> follower = follower(topics)) {
      follower.start();
      await().atMost(TIMEOUT).until(() -> projection.offsets().hasReached(ListSource.at(3, 3)));
      await().atMost(TIMEOUT).until(follower::isCaughtUp);
      assertThat(follower.isAlive()).isTrue();
      assertThat(follower.trouble()).isEmpty();
      assertThat(follower.offsets()).isEqualTo(ListSource.at(3, 3));
    }
  }

  @Test
  void shouldApplyTheBacklogAndLaterRecords() {
    try (Follower<Long> follower = follower(() -> new ListSource(end))) {
      assertThat(follower.isCaughtUp()).isFalse();
      follower.start();
      await().atMost(TIMEOUT).until(follower::isCaughtUp);
      end.set(5);
      await().atMost(TIMEOUT).until(() -> projection.applied().size() == 10);
    }
    assertThat(projection.applied())
        .containsExactly(0L, 1L, 10L, 11L, 20L, 21L, 30L, 31L, 40L, 41L);
  }

  @Test
  void shouldContinueFromTheStoredOffsets() {
    projection.apply(List.of(0L, 1L, 10L), Offsets.NONE, ListSource.at(2, 1));
    followToTheEnd(() -> new ListSource(end));
    assertThat(projection.applied()).containsExactlyInAnyOrderElementsOf(ListSource.all(3));
  }

  @Test
  void shouldApplyABatchAgainIfItWasNotStored() {
    projection.failures = 2;
    followToTheEnd(() -> new ListSource(end));
    assertThat(projection.applied()).containsExactlyInAnyOrderElementsOf(ListSource.all(3));
  }

  /** Simulates a connection that breaks between the commit and its answer. */
  @Test
  void shouldNotRepeatABatchThatWasStoredWithoutAnAnswer() {
    projection.failures = 2;
    projection.isFailingAfterwards = true;
    followToTheEnd(() -> new ListSource(end));
    assertThat(projection.applied()).containsExactlyInAnyOrderElementsOf(ListSource.all(3));
  }

  @Test
  void shouldOpenTheSourceAgainIfItCannotBeRead() {
    AtomicInteger attempts = new AtomicInteger();
    followToTheEnd(
        () -> {
          if (attempts.incrementAndGet() < 3) {
            throw new IllegalStateException("no broker");
          }
          return new ListSource(end);
        });
    assertThat(attempts).hasValue(3);
  }

  @Test
  void shouldReportWhyItRetries() {
    try (Follower<Long> follower =
        follower(
            () -> {
              throw new IllegalStateException("topic a does not exist; create it first");
            })) {
      follower.start();
      await()
          .atMost(TIMEOUT)
          .untilAsserted(
              () ->
                  assertThat(follower.trouble())
                      .hasValue("topic a does not exist; create it first"));
      assertThat(follower.isAlive()).isTrue();
      assertThat(follower.isCaughtUp()).isFalse();
    }
  }

  @Test
  void shouldReadTopicsFromTheBeginningIfTheyWereCreatedAgain() {
    projection.apply(List.of(77L), Offsets.NONE, ListSource.at(4, 0));
    followToTheEnd(() -> new ListSource(end));
    assertThat(projection.applied()).containsExactlyInAnyOrderElementsOf(ListSource.all(3));
  }

  @Test
  void shouldStopWhenItIsClosed() {
    Follower<Long> follower = follower(() -> new ListSource(end));
    follower.start();
    await().atMost(TIMEOUT).until(follower::isCaughtUp);
    follower.close();
    await().atMost(TIMEOUT).until(() -> !follower.isAlive());
  }
}
