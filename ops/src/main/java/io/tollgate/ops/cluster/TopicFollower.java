package io.tollgate.ops.cluster;

import io.tollgate.catalogue.Namespace;
import io.tollgate.catalogue.Topic;
import io.tollgate.ops.book.Book;
import io.tollgate.wire.codec.Codec;
import io.tollgate.wire.codec.Codecs;
import io.tollgate.wire.serde.WireSerdes;
import io.tollgate.wire.topic.ClusterConnection;
import io.tollgate.wire.topic.Received;
import io.tollgate.wire.topic.TopicReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what the application writes, from the beginning and on, into a book, in a thread of its
 * own. Where a topic cannot be read it begins again some seconds later with a new book, so that
 * nothing is counted twice.
 */
public final class TopicFollower implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TopicFollower.class);
  private static final Duration WAIT = Duration.ofMillis(30);
  private static final long AGAIN_AFTER_MS = 5_000;

  private final ClusterConnection connection;
  private final Namespace names;
  private final WireSerdes serdes;
  private final Thread thread = new Thread(this::run, "topic-follower");
  private volatile Book book = new Book();
  private volatile boolean caughtUp;
  private volatile String trouble = "";
  private final CountDownLatch closed = new CountDownLatch(1);

  /** A follower of an installation's topics; it reads nothing before {@link #start}. */
  public TopicFollower(ClusterConnection connection, Namespace names, WireSerdes serdes) {
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
    while (!isClosed()) {
      try {
        follow();
      } catch (RuntimeException e) {
        if (!isClosed()) {
          LOG.warn("the topics cannot be read, trying again: {}", e.getMessage());
          trouble = String.valueOf(e.getMessage());
          rest();
        }
      }
    }
  }

  private void rest() {
    try {
      boolean unused = closed.await(AGAIN_AFTER_MS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isClosed() {
    return closed.getCount() == 0;
  }

  private void follow() {
    Book fresh = new Book();
    List<Feed<?>> feeds = new ArrayList<>();
    try {
      open(feeds, fresh);
      caughtUp = false;
      book = fresh;
      trouble = "";
      while (!isClosed()) {
        feeds.forEach(feed -> feed.read(WAIT));
        caughtUp |= feeds.stream().allMatch(Feed::isAtEnd);
      }
    } finally {
      feeds.forEach(Feed::close);
    }
  }

  private void open(List<Feed<?>> feeds, Book to) {
    feeds.add(feed(Topic.DECISIONS, Codecs.DECISION, r -> to.add(at(r), r.value())));
    feeds.add(feed(Topic.LEVY_DUE, Codecs.LEVY_DUE, r -> to.add(r.value())));
    feeds.add(feed(Topic.QUARTERLY_REVENUE, Codecs.QUARTERLY_REVENUE, r -> to.add(r.value())));
    feeds.add(feed(Topic.OFFICER_OUTCOMES, Codecs.OFFICER_OUTCOME, r -> to.add(at(r), r.value())));
    feeds.add(feed(Topic.SCREENING_ALERTS, Codecs.SCREENING_ALERT, r -> to.add(at(r), r.value())));
    feeds.add(
        new Feed<>(
            TopicReader.openRaw(connection, names.topic(Topic.SHIPMENTS_DLQ)),
            r -> to.add(DeadLetters.letter(r))));
  }

  private <D> Feed<D> feed(Topic topic, Codec<D, ?> codec, Consumer<Received<D>> taker) {
    return new Feed<>(TopicReader.open(connection, names.topic(topic), serdes, codec), taker);
  }

  /** A topic and what becomes of its records. */
  private record Feed<D>(TopicReader<D> reader, Consumer<Received<D>> taker) {
    void read(Duration wait) {
      reader.poll(wait).forEach(taker);
    }

    boolean isAtEnd() {
      return reader.isAtEnd();
    }

    void close() {
      reader.close();
    }
  }

  private static Instant at(Received<?> received) {
    return Instant.ofEpochMilli(received.timestamp());
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
