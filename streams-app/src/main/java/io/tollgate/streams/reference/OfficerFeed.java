package io.tollgate.streams.reference;

import io.tollgate.catalogue.Topic;
import io.tollgate.domain.officer.OfficerEntry;
import io.tollgate.domain.officer.OfficerRegister;
import io.tollgate.streams.step.OfficerSource;
import io.tollgate.wire.topic.ClusterConnection;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.Deserializer;

/** Follows the register of officers. An unreadable record registers no officer. */
public final class OfficerFeed implements OfficerSource, AutoCloseable {
  private final AtomicReference<OfficerRegister> register =
      new AtomicReference<>(OfficerRegister.EMPTY);
  private final TopicFeed<OfficerEntry> feed;

  /**
   * Creates a feed of {@link Topic#OFFICERS}; {@link #start} starts it.
   *
   * @param ready called in the feed's thread once all records that existed at the start are read
   * @param failed called if reading the topic fails
   */
  public OfficerFeed(
      ClusterConnection cluster,
      String topic,
      Deserializer<OfficerEntry> entries,
      Runnable ready,
      Consumer<Throwable> failed) {
    feed =
        new TopicFeed<>(
            cluster,
            topic,
            entries,
            entry -> register.updateAndGet(known -> known.with(entry)),
            new TopicFeed.Callbacks(ready, failed));
  }

  /** Starts reading. */
  public void start() {
    feed.start();
  }

  @Override
  public OfficerRegister register() {
    return register.get();
  }

  /** Stops reading, and waits for the thread. */
  @Override
  public void close() {
    feed.close();
  }
}
