package io.tollgate.streams.reference;

import io.tollgate.catalogue.Topic;
import io.tollgate.domain.screening.quota.Quota;
import io.tollgate.domain.screening.quota.QuotaTotal;
import io.tollgate.streams.step.UsageSource;
import io.tollgate.wire.topic.ClusterConnection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.Deserializer;

/** Follows what all partitions' shipments use of licences and caps. */
public final class UsageFeed implements UsageSource, AutoCloseable {
  private final Map<Quota, QuotaTotal> totals = new ConcurrentHashMap<>();
  private final AtomicLong changes = new AtomicLong();
  private final TopicFeed<QuotaTotal> feed;

  /**
   * Makes a feed of {@link Topic#USAGE}; it reads nothing before {@link #start}.
   *
   * @param ready called, in the feed's thread, once everything that was there at the start is read
   * @param failed called if the topic cannot be read any more
   */
  public UsageFeed(
      ClusterConnection cluster,
      String topic,
      Deserializer<QuotaTotal> values,
      Runnable ready,
      Consumer<Throwable> failed) {
    feed =
        new TopicFeed<>(cluster, topic, values, this::take, new TopicFeed.Callbacks(ready, failed));
  }

  /** Begins to read. */
  public void start() {
    feed.start();
  }

  private void take(QuotaTotal total) {
    totals.put(total.quota(), total);
    changes.incrementAndGet();
  }

  @Override
  public Optional<QuotaTotal> total(Quota quota) {
    return Optional.ofNullable(totals.get(quota));
  }

  @Override
  public long changes() {
    return changes.get();
  }

  /** Stops reading, and waits until the thread has ended. */
  @Override
  public void close() {
    feed.close();
  }
}
