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

/** Follows the usage of licences and caps by the shipments of all partitions. */
public final class UsageFeed implements UsageSource, AutoCloseable {
  private final Map<Quota, QuotaTotal> totals = new ConcurrentHashMap<>();
  private final AtomicLong changes = new AtomicLong();
  private final TopicFeed<QuotaTotal> feed;

  /**
   * Creates a feed of {@link Topic#USAGE}; {@link #start} starts it.
   *
   * @param ready called in the feed's thread once all records that existed at the start are read
   * @param failed called if reading the topic fails
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

  /** Starts reading. */
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

  /** Stops reading, and waits for the thread. */
  @Override
  public void close() {
    feed.close();
  }
}
