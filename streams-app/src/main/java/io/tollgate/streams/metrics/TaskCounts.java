package io.tollgate.streams.metrics;

import io.tollgate.streams.step.TaskObserver;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts the records that one task has read since it began, and their outcomes and dead letters.
 *
 * <p>Invariant: between two records, {@code read == outcomes + dead letters}. The task's thread
 * compares both sides before each record and when it is idle, so {@link #gap} never includes the
 * record in progress. A task that begins again after a rollback begins at 0 on both sides; records
 * that it reads again count again on both.
 */
final class TaskCounts implements TaskObserver {
  private final Clock clock;
  private final LongAdder allRead;
  private final LatencyHistogram fromOccurred;
  private final LatencyHistogram fromPublished;
  private final AtomicLong gap = new AtomicLong();
  private final Runnable ended;

  // Used by the task's thread only. The task changes threads only while it does not run.
  private long read;
  private long ends;

  TaskCounts(Clock clock, LongAdder allRead, Latencies latencies, Runnable ended) {
    this.clock = clock;
    this.allRead = allRead;
    this.fromOccurred = latencies.fromOccurred();
    this.fromPublished = latencies.fromPublished();
    this.ended = ended;
  }

  /** Both histograms. */
  record Latencies(LatencyHistogram fromOccurred, LatencyHistogram fromPublished) {}

  /** Records read minus outcomes and dead letters, at the latest comparison. */
  long gap() {
    return gap.get();
  }

  void begin() {
    read = 0;
    ends = 0;
    gap.set(0);
  }

  @Override
  public void read() {
    compare();
    read++;
    allRead.increment();
  }

  @Override
  public void outcome() {
    ends++;
  }

  @Override
  public void outcome(long occurredMs, long publishedMs) {
    ends++;
    long now = clock.millis();
    fromOccurred.add(now - occurredMs);
    fromPublished.add(now - publishedMs);
  }

  void deadLetter() {
    ends++;
  }

  @Override
  public void idle() {
    compare();
  }

  /** {@code lazySet}, because a volatile write would cost a memory barrier at each event. */
  private void compare() {
    gap.lazySet(read - ends);
  }

  @Override
  public void end() {
    begin();
    ended.run();
  }
}
