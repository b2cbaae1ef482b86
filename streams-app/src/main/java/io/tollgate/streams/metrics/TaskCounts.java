package io.tollgate.streams.metrics;

import io.tollgate.streams.step.TaskObserver;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/**
 * What one task has read since it began, and how many outcomes and dead letters that came to.
 *
 * <p>The invariant: whenever no record is under way, {@code read == outcomes + dead letters}. The
 * task's thread compares them before it takes up the next record and whenever it is idle, so who
 * asks for the {@link #gap} meanwhile does not see what is under way. A task that begins again
 * after a transaction was rolled back begins at 0 on both sides: what it reads again counts again
 * on both.
 */
final class TaskCounts implements TaskObserver {
  private final Clock clock;
  private final LongAdder allRead;
  private final LatencyHistogram fromOccurred;
  private final LatencyHistogram fromPublished;
  private final AtomicLong gap = new AtomicLong();
  private final Runnable ended;

  // Of the task's thread alone, which changes only while the task is not run.
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

  /** Read minus outcomes and dead letters, when the task last looked. */
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

  /** An ordered write is enough, and spares the thread a wait at each event. */
  private void compare() {
    gap.lazySet(read - ends);
  }

  @Override
  public void end() {
    begin();
    ended.run();
  }
}
