package io.tollgate.ops.cluster;

import io.tollgate.catalogue.Namespace;
import io.tollgate.catalogue.Topic;
import io.tollgate.ops.book.Book;
import io.tollgate.ops.book.Taker;
import io.tollgate.ops.lag.TopicPart;
import io.tollgate.wire.codec.Codec;
import io.tollgate.wire.codec.Codecs;
import io.tollgate.wire.serde.WireSerdes;
import io.tollgate.wire.topic.ClusterConnection;
import io.tollgate.wire.topic.Received;
import io.tollgate.wire.topic.TopicReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what the application writes into a book, in a thread of its own, from where the book ends.
 * Where a topic cannot be read, or the book not written, it goes on from there some seconds later,
 * so that nothing is counted twice.
 */
public final class TopicFollower implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TopicFollower.class);
  private static final Duration WAIT = Duration.ofMillis(30);
  private static final long AGAIN_AFTER_MS = 5_000;

  private final ClusterConnection connection;
  private final Namespace names;
  private final WireSerdes serdes;
  private final Thread thread = new Thread(this::run, "topic-follower");
  private final Book book;
  private volatile boolean caughtUp;
  private volatile String trouble = "";
  private final CountDownLatch closed = new CountDownLatch(1);

  /** A follower of an installation's topics; it reads nothing before {@link #start}. */
  public TopicFollower(
      ClusterConnection connection, Namespace names, WireSerdes serdes, Book book) {
    this.book = book;
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
    List<Feed<?>> feeds = new ArrayList<>();
    try {
      open(feeds);
      if (feeds.stream().anyMatch(feed -> feed.isPastEnd(book.next()))) {
        LOG.warn("the topics are others than those that were read before; they are read anew");
        book.forget();
      }
      feeds.forEach(feed -> feed.goOn(book.next()));
      caughtUp = false;
      trouble = "";
      while (!isClosed()) {
        feeds.forEach(feed -> feed.read(book));
        caughtUp |= feeds.stream().allMatch(Feed::isAtEnd);
      }
    } finally {
      feeds.forEach(Feed::close);
    }
  }

  private void open(List<Feed<?>> feeds) {
    feeds.add(feed(Topic.DECISIONS, Codecs.DECISION, (to, r) -> to.add(at(r), r.value())));
    feeds.add(feed(Topic.LEVY_DUE, Codecs.LEVY_DUE, (to, r) -> to.add(r.value())));
    feeds.add(
        feed(Topic.QUARTERLY_REVENUE, Codecs.QUARTERLY_REVENUE, (to, r) -> to.add(r.value())));
    feeds.add(
        feed(Topic.OFFICER_OUTCOMES, Codecs.OFFICER_OUTCOME, (to, r) -> to.add(at(r), r.value())));
    feeds.add(
        feed(Topic.SCREENING_ALERTS, Codecs.SCREENING_ALERT, (to, r) -> to.add(at(r), r.value())));
    String letters = names.topic(Topic.SHIPMENTS_DLQ);
    feeds.add(
        new Feed<>(
            letters,
            TopicReader.openRaw(connection, letters),
            (to, r) -> to.add(DeadLetters.letter(r))));
  }

  private <D> Feed<D> feed(Topic topic, Codec<D, ?> codec, BiConsumer<Taker, Received<D>> into) {
    String name = names.topic(topic);
    return new Feed<>(name, TopicReader.open(connection, name, serdes, codec), into);
  }

  /** A topic and what becomes of its records. */
  private record Feed<D>(String topic, TopicReader<D> reader, BiConsumer<Taker, Received<D>> into) {
    void read(Book book) {
      List<Received<D>> some = reader.poll(WAIT);
      if (!some.isEmpty()) {
        Map<TopicPart, Long> next = new HashMap<>();
        reader.next().forEach((part, offset) -> next.put(new TopicPart(topic, part), offset));
        book.take(taker -> some.forEach(record -> into.accept(taker, record)), next);
      }
    }

    boolean isPastEnd(Map<TopicPart, Long> next) {
      return own(next).entrySet().stream()
          .anyMatch(place -> reader.isPastEnd(place.getKey(), place.getValue()));
    }

    void goOn(Map<TopicPart, Long> next) {
      reader.goOn(own(next));
    }

    private Map<Integer, Long> own(Map<TopicPart, Long> next) {
      Map<Integer, Long> own = new HashMap<>();
      next.forEach(
          (part, offset) -> {
            if (part.topic().equals(topic)) {
              own.put(part.partition(), offset);
            }
          });
      return own;
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
