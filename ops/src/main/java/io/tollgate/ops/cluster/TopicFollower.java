package io.tollgate.ops.cluster;

import io.tollgate.catalogue.Namespace;
import io.tollgate.ops.book.Book;
import io.tollgate.ops.book.Taker;
import io.tollgate.ops.lag.TopicPart;
import io.tollgate.wire.serde.WireSerdes;
import io.tollgate.wire.topic.ClusterConnection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what the application writes into a book, in a thread of its own, from where the book ends.
 * Where a topic cannot be read, or the book not written, it goes on from there some seconds later,
 * so that nothing is counted twice. What is there at the start is read without a rest, for a
 * console that lacks it is of no use; what comes later is read at a pace.
 */
public final class TopicFollower implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TopicFollower.class);
  private static final Duration WAIT = Duration.ofMillis(100);
  private static final long AGAIN_AFTER_MS = 5_000;

  private final ClusterConnection connection;
  private final Namespace names;
  private final WireSerdes serdes;
  private final Thread thread = new Thread(this::run, "topic-follower");
  private final Book book;
  private final Share share;
  private Pace pace;
  private volatile Map<TopicPart, Long> places = Map.of();
  private volatile boolean caughtUp;
  private volatile String trouble = "";
  private final CountDownLatch closed = new CountDownLatch(1);

  /**
   * A follower of an installation's topics; it reads nothing before {@link #start}.
   *
   * @param share what it may take of the machine for long
   */
  public TopicFollower(
      ClusterConnection connection, Namespace names, WireSerdes serdes, Book book, Share share) {
    this.book = book;
    this.share = share;
    this.connection = connection;
    this.names = names;
    this.serdes = serdes;
  }

  /** Begins to read. */
  public void start() {
    thread.setDaemon(true);
    thread.start();
  }

  /** What was read so far. */
  public Book book() {
    return book;
  }

  /** Where reading goes on in each partition; empty before any was read. */
  public Map<TopicPart, Long> places() {
    return places;
  }

  /** Whether all has been read once. */
  public boolean isCaughtUp() {
    return caughtUp;
  }

  /** Whether its thread lives. */
  public boolean isAlive() {
    return thread.isAlive();
  }

  /** Why the topics cannot be read, in a sentence; empty while they can. */
  public Optional<String> trouble() {
    return trouble.isEmpty() ? Optional.empty() : Optional.of(trouble);
  }

  private void run() {
    pace = share.pace();
    while (!isClosed()) {
      try {
        follow();
      } catch (RuntimeException e) {
        if (!isClosed()) {
          LOG.warn("the topics cannot be read, trying again: {}", e.getMessage());
          trouble = String.valueOf(e.getMessage());
          rest(AGAIN_AFTER_MS, TimeUnit.MILLISECONDS);
        }
      }
    }
  }

  /** Rests until some time has passed, or this is closed. */
  private void rest(long time, TimeUnit unit) {
    if (time == 0) {
      return;
    }
    try {
      boolean unused = closed.await(time, unit);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isClosed() {
    return closed.getCount() == 0;
  }

  private void follow() {
    Feeds feeds = new Feeds(names, serdes);
    try (FollowedTopics topics = FollowedTopics.open(connection, feeds.topics())) {
      if (topics.isPastEnd(book.next())) {
        LOG.warn("the topics are others than those that were read before; they are read anew");
        book.forget();
      }
      topics.goOn(book.next());
      caughtUp = false;
      trouble = "";
      while (!isClosed()) {
        read(feeds, topics);
        if (caughtUp) {
          rest(pace.rest(), TimeUnit.NANOSECONDS);
        } else if (topics.isAtEnd()) {
          caughtUp = true;
          pace.begin();
        }
      }
    }
  }

  private void read(Feeds feeds, FollowedTopics topics) {
    List<Consumer<Taker>> some = feeds.read(topics.poll(WAIT));
    Map<TopicPart, Long> now = topics.places();
    if (!some.isEmpty()) {
      book.take(taker -> some.forEach(one -> one.accept(taker)), now);
    }
    places = now;
  }

  /** A thread that is interrupted cannot close its consumers in peace, so it is only told. */
  @Override
  public void close() {
    closed.countDown();
    try {
      thread.join(AGAIN_AFTER_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
