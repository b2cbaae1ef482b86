package io.tollgate.projection;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies the records of a source to a projection, in a thread of its own, from the stored offsets
 * on. Where the source cannot be read, or the projection not written, it opens the source again
 * some seconds later and goes on from the stored offsets, so that no record is lost or counted
 * twice. It reads what is there at its start as fast as it can, and what comes later at a bounded
 * rate.
 *
 * @param <R> a record, decoded
 */
public final class Follower<R> implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
  private static final Duration WAIT = Duration.ofMillis(100);
  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  private final Supplier<Source<R>> topics;
  private final Projection<R> projection;
  private final RateLimit limit;
  private final Duration retryAfter;
  private final Thread thread;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Offsets offsets = Offsets.NONE;
  private volatile boolean caughtUp;
  private volatile String trouble = "";

  /**
   * A follower, which reads nothing before {@link #start}.
   *
   * @param name the name of its thread
   * @param topics opens the source, again after each failure
   */
  public Follower(
      String name, Supplier<Source<R>> topics, Projection<R> projection, ReadRate rate) {
    this(name, topics, projection, rate, RETRY_AFTER);
  }

  Follower(
      String name,
      Supplier<Source<R>> topics,
      Projection<R> projection,
      ReadRate rate,
      Duration retryAfter) {
    this.topics = topics;
    this.projection = projection;
    this.limit = new RateLimit(rate, System::nanoTime);
    this.retryAfter = retryAfter;
    this.thread = new Thread(this::run, name);
  }

  /** Begins to read. */
  public void start() {
    thread.setDaemon(true);
    thread.start();
  }

  /** Where reading goes on in each partition; none before any was read. */
  public Offsets offsets() {
    return offsets;
  }

  /** Whether everything that was there at the start has been applied. */
  public boolean isCaughtUp() {
    return caughtUp;
  }

  /** Whether its thread lives. */
  public boolean isAlive() {
    return thread.isAlive();
  }

  /** Why it cannot go on now, in a sentence; empty while it can. It keeps trying. */
  public Optional<String> trouble() {
    return trouble.isEmpty() ? Optional.empty() : Optional.of(trouble);
  }

  private void run() {
    while (!isClosed()) {
      try {
        follow();
      } catch (RuntimeException e) {
        if (!isClosed()) {
          trouble = String.valueOf(e.getMessage());
          LOG.warn("{} (trying again in {} s)", trouble, retryAfter.toSeconds());
          rest(retryAfter.toNanos());
        }
      }
    }
  }

  /** Rests until some time has passed, or this is closed. */
  private void rest(long nanos) {
    if (nanos == 0) {
      return;
    }
    try {
      boolean unused = closed.await(nanos, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isClosed() {
    return closed.getCount() == 0;
  }

  private void follow() {
    try (Source<R> source = topics.get()) {
      Offsets stored = stored(source);
      source.seek(stored);
      caughtUp = false;
      trouble = "";
      while (!isClosed()) {
        List<R> batch = source.poll(WAIT);
        Offsets next = source.offsets();
        if (!batch.isEmpty()) {
          projection.apply(batch, stored, next);
          stored = stored.with(next);
        }
        offsets = next;
        if (caughtUp) {
          rest(limit.restAfter(batch.size()));
        } else if (next.hasReached(source.ends())) {
          caughtUp = true;
          limit.reset();
        }
      }
    }
  }

  private Offsets stored(Source<R> source) {
    Offsets stored = projection.offsets();
    if (!stored.isBeyond(source.ends())) {
      return stored;
    }
    LOG.warn("the topics are others than those that were read before; they are read anew");
    projection.reset();
    return Offsets.NONE;
  }

  /** Ends reading after the batch under way. */
  @Override
  public void close() {
    // An interrupted thread could not close its consumer in peace, so it is only asked to.
    closed.countDown();
    try {
      thread.join(RETRY_AFTER.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
