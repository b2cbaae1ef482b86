package io.tollgate.streams.reference;

import io.tollgate.catalogue.Topic;
import io.tollgate.domain.officer.OfficerEntry;
import io.tollgate.domain.officer.OfficerRegister;
import io.tollgate.streams.step.OfficerSource;
import io.tollgate.wire.topic.ClusterConnection;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.Deserializer;

/** Follows the register of officers. A line that cannot be read registers nobody. */
public final class OfficerFeed implements OfficerSource, AutoCloseable {
  private final AtomicReference<OfficerRegister> register =
      new AtomicReference<>(OfficerRegister.EMPTY);
  private final TopicFeed<OfficerEntry> feed;

  /**
   * Makes a feed of {@link Topic#OFFICERS}; it reads nothing before {@link #start}.
   *
   * @param ready called, in the feed's thread, once everything that was there at the start is read
   * @param failed called if the topic cannot be read any more
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

  /** Begins to read. */
  public void start() {
    feed.start();
  }

  @Override
  public OfficerRegister register() {
    return register.get();
  }

  /** Stops reading, and waits until the thread has ended. */
  @Override
  public void close() {
    feed.close();
  }
}
