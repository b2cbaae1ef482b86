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
 * Applies the records of a source to a projection, in its own thread, from the stored offsets on.
 * If reading or writing fails, the follower opens the source again after {@value #RETRY_SECONDS} s
 * and continues from the stored offsets, so that no record is lost or counted twice. It reads the
 * backlog at its start at full speed, and later records at a bounded rate.
 *
 * @param <R> a record, decoded
 */
public final class Follower<R> implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
  private static final Duration WAIT = Duration.ofMillis(100);
  private static final int RETRY_SECONDS = 5;
  private static final Duration RETRY_AFTER = Duration.ofSeconds(RETRY_SECONDS);

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
   * Creates a follower; {@link #start} starts it.
   *
   * @param name the name of its thread
   * @param topics opens the source, at the start and after each failure
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

  /** Starts reading. */
  public void start() {
    thread.setDaemon(true);
    thread.start();
  }

  /** The next offset of each partition; empty until the first poll. */
  public Offsets offsets() {
    return offsets;
  }

  /** Whether all records that were in the topics at the start are applied. */
  public boolean isCaughtUp() {
    return caughtUp;
  }

  /** Whether the follower's thread runs. */
  public boolean isAlive() {
    return thread.isAlive();
  }

  /** The latest failure, in a sentence, while the follower retries; empty if it reads. */
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

  /** Waits for some time, or until {@link #close}. */
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
    LOG.warn(
        "stored offsets are beyond the ends of the topics, so the topics were created again;"
            + " reading them from the beginning");
    projection.reset();
    return Offsets.NONE;
  }

  /** Stops the thread after the current batch. */
  @Override
  public void close() {
    // An interrupt would make the consumer's close fail, so the thread gets a signal instead.
    closed.countDown();
    try {
      thread.join(RETRY_AFTER.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
