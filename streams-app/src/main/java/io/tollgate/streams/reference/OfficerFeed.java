package io.tollgate.streams.reference;

import io.tollgate.catalogue.Topic;
import io.tollgate.domain.officer.OfficerEntry;
import io.tollgate.domain.officer.OfficerRegister;
import io.tollgate.streams.step.OfficerSource;
import io.tollgate.wire.topic.ClusterConnection;
import io.tollgate.wire.topic.Received;
import io.tollgate.wire.topic.TopicReader;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the register of officers in a thread of its own. */
public final class OfficerFeed implements OfficerSource, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OfficerFeed.class);
  private static final Duration WAIT = Duration.ofMillis(200);

  private final ClusterConnection cluster;
  private final String topic;
  private final Deserializer<OfficerEntry> entries;
  private final Runnable ready;
  private final AtomicReference<OfficerRegister> register =
      new AtomicReference<>(OfficerRegister.EMPTY);
  private final FeedThread thread;

  /**
   * Makes a feed of {@link Topic#OFFICERS}; it reads nothing before {@link #start}.
   *
   * @param ready told, in the feed's thread, once all is read that was there at the start
   * @param failed told if the topic cannot be read any more
   */
  public OfficerFeed(
      ClusterConnection cluster,
      String topic,
      Deserializer<OfficerEntry> entries,
      Runnable ready,
      Consumer<Throwable> failed) {
    this.cluster = cluster;
    this.topic = topic;
    this.entries = entries;
    this.ready = ready;
    this.thread =
        new FeedThread(
            "officer-feed",
            this::read,
            fault -> {
              LOG.error("the register of officers cannot be read", fault);
              failed.accept(fault);
            });
  }

  /** Begins to read. */
  public void start() {
    thread.start();
  }

  @Override
  public OfficerRegister register() {
    return register.get();
  }

  private void read() {
    try (TopicReader<byte[]> reader = TopicReader.openRaw(cluster, topic)) {
      boolean told = false;
      while (!thread.isClosed()) {
        reader.poll(WAIT).forEach(this::take);
        if (!told && reader.isAtEnd()) {
          told = true;
          ready.run();
        }
      }
    }
  }

  /** A line that cannot be read registers nobody, and keeps no other from being read. */
  private void take(Received<byte[]> line) {
    try {
      OfficerEntry entry = entries.deserialize(topic, line.value());
      if (entry != null) {
        register.updateAndGet(known -> known.with(entry));
      }
    } catch (RuntimeException e) {
      LOG.error("line {} of the register of officers cannot be read", line.offset(), e);
    }
  }

  /** Stops reading, and waits until the thread has ended. */
  @Override
  public void close() {
    thread.close();
  }
}
