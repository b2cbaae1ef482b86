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
 * Reads all records of a topic, old and new, in its own thread. It logs and skips unreadable
 * records.
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
   * Callbacks, called in the feed's thread.
   *
   * @param ready called once all records that existed at the start are read
   * @param failed called if reading the topic fails
   */
  record Callbacks(Runnable ready, Consumer<Throwable> failed) {}

  /** Creates a feed; {@link #start} starts it. */
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
              LOG.error("cannot read topic {}; the feed stops", topic, fault);
              callbacks.failed().accept(fault);
            });
  }

  /** Starts reading. */
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
          "skipping the record at offset {} of partition {} of topic {}: it cannot be read",
          record.offset(),
          record.partition(),
          topic,
          e);
    }
  }

  /** Stops reading, and waits for the thread. */
  @Override
  public void close() {
    thread.close();
  }
}
