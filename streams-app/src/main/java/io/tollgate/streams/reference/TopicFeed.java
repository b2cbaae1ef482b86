package io.tollgate.streams.reference;

import io.tollgate.wire.topic.ClusterConnection;
import io.tollgate.wire.topic.Received;
import io.tollgate.wire.topic.TopicReader;
import java.time.Duration;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a topic whole, record by record, and goes on with it in a thread of its own. One that
 * cannot be read counts for nothing, and keeps no other from being read.
 */
final class TopicFeed<D> implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TopicFeed.class);
  private static final Duration WAIT = Duration.ofMillis(200);

  private final ClusterConnection cluster;
  private final String topic;
  private final Deserializer<D> values;
  private final Consumer<D> taker;
  private final Runnable ready;
  private final FeedThread thread;

  /**
   * What is called, in the feed's thread.
   *
   * @param ready called once everything that was there at the start is read
   * @param failed called if the topic cannot be read any more
   */
  record Callbacks(Runnable ready, Consumer<Throwable> failed) {}

  /** Makes a feed; it reads nothing before {@link #start}. */
  TopicFeed(
      ClusterConnection cluster,
      String topic,
      Deserializer<D> values,
      Consumer<D> taker,
      Callbacks callbacks) {
    this.cluster = cluster;
    this.topic = topic;
    this.values = values;
    this.taker = taker;
    this.ready = callbacks.ready();
    this.thread =
        new FeedThread(
            "feed-of-" + topic,
            this::read,
            fault -> {
              LOG.error("topic {} cannot be read", topic, fault);
              callbacks.failed().accept(fault);
            });
  }

  /** Begins to read. */
  void start() {
    thread.start();
  }

  private void read() {
    try (TopicReader<byte[]> reader =
        TopicReader.follow(cluster, topic, new ByteArrayDeserializer())) {
      boolean atEnd = false;
      while (!thread.isClosed()) {
        reader.poll(WAIT).forEach(this::take);
        if (!atEnd && reader.isAtEnd()) {
          atEnd = true;
          ready.run();
        }
      }
    }
  }

  private void take(Received<byte[]> record) {
    try {
      D value = values.deserialize(topic, record.value());
      if (value != null) {
        taker.accept(value);
      }
    } catch (RuntimeException e) {
      LOG.error(
          "the record at {}:{} of {} cannot be read",
          record.partition(),
          record.offset(),
          topic,
          e);
    }
  }

  /** Stops reading, and waits until the thread has ended. */
  @Override
  public void close() {
    thread.close();
  }
}
