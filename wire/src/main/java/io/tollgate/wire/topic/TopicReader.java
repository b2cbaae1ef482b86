package io.tollgate.wire.topic;

import io.tollgate.wire.codec.Codec;
import io.tollgate.wire.serde.WireSerdes;
import io.tollgate.wire.topic.Snapshot.Patience;
import io.tollgate.wire.topic.Snapshot.Visit;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Utils;

/**
 * Reads a topic from its beginning or from a given offset. It reads committed records only and uses
 * no consumer group, so that reading changes nothing on the cluster. {@link #forEach} reads up to
 * the end; {@link #poll} continues with later records. Not thread-safe.
 *
 * @param <D> the type of the values
 */
public final class TopicReader<D> implements AutoCloseable {
  // Closing waits for the current fetch, which takes up to 500 ms by default.
  private static final int FETCH_WAIT_MS = 50;
  private static final int IDLE_FETCH_WAIT_MS = 250;

  /** The brokers count as failed if they deliver nothing for this time. */
  private static final Patience PATIENCE = new Patience(Duration.ofSeconds(60), true);

  private static final Duration WAIT = Duration.ofMillis(100);

  private final String topic;
  private final Consumer<String, D> consumer;
  private Snapshot<String, D> snapshot;

  TopicReader(String topic, Consumer<String, D> consumer, Start start) {
    this.topic = topic;
    this.consumer = consumer;
    List<TopicPartition> all =
        consumer.partitionsFor(topic).stream()
            .map(info -> new TopicPartition(topic, info.partition()))
            .toList();
    List<TopicPartition> partitions = all.stream().filter(p -> start.wants(p, all.size())).toList();
    if (partitions.isEmpty()) {
      throw TopicException.missing("topic " + topic + " does not exist; create it");
    }
    consumer.assign(partitions);
    start.seek(consumer, partitions);
    this.snapshot = new Snapshot<>(consumer, consumer.endOffsets(partitions));
  }

  /** Which partitions to read, and from where. */
  interface Start {
    /** All partitions, from their beginning. */
    Start BEGINNING = Consumer::seekToBeginning;

    default boolean wants(TopicPartition partition, int partitions) {
      return true;
    }

    void seek(Consumer<?, ?> consumer, Collection<TopicPartition> partitions);
  }

  /** An offset in one partition. */
  private record At(int partition, long offset) implements Start {
    @Override
    public boolean wants(TopicPartition candidate, int partitions) {
      return candidate.partition() == partition;
    }

    @Override
    public void seek(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
      if (offset == 0) {
        consumer.seekToBeginning(partitions);
      } else {
        partitions.forEach(only -> consumer.seek(only, offset));
      }
    }
  }

  /** The partition in which Kafka's default partitioner puts a key. */
  private record Of(String key, boolean isAtEnd) implements Start {
    @Override
    public boolean wants(TopicPartition candidate, int partitions) {
      int hash = Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8)));
      return candidate.partition() == hash % partitions;
    }

    @Override
    public void seek(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
      if (isAtEnd) {
        // seekToEnd would look up the end later; the position must be the current end.
        consumer.endOffsets(partitions).forEach((only, end) -> consumer.seek(only, end));
      } else {
        consumer.seekToBeginning(partitions);
      }
    }
  }

  /**
   * Opens a topic.
   *
   * @throws TopicException if the topic does not exist or the brokers do not answer
   */
  public static <D> TopicReader<D> open(
      ClusterConnection cluster, String topic, Deserializer<D> values) {
    return open(cluster, topic, values, Start.BEGINNING, FETCH_WAIT_MS);
  }

  /**
   * Opens a topic to follow it. Without new records, the reader polls the brokers less often.
   *
   * @throws TopicException if the topic does not exist or the brokers do not answer
   */
  public static <D> TopicReader<D> follow(
      ClusterConnection cluster, String topic, Deserializer<D> values) {
    return open(cluster, topic, values, Start.BEGINNING, IDLE_FETCH_WAIT_MS);
  }

  /**
   * Opens one partition of a topic at an offset.
   *
   * @throws TopicException if the topic does not exist or the brokers do not answer
   */
  public static <D> TopicReader<D> openPartition(
      ClusterConnection cluster, String topic, int partition, long offset, Deserializer<D> values) {
    return open(cluster, topic, values, new At(partition, offset), FETCH_WAIT_MS);
  }

  /** Opens the one partition that holds a key. */
  static <D> TopicReader<D> openKey(
      ClusterConnection cluster, String topic, String key, Deserializer<D> values) {
    return open(cluster, topic, values, new Of(key, false), FETCH_WAIT_MS);
  }

  /** Opens the one partition that holds a key, at its current end. */
  static <D> TopicReader<D> openKeyAtEnd(
      ClusterConnection cluster, String topic, String key, Deserializer<D> values) {
    return open(cluster, topic, values, new Of(key, true), FETCH_WAIT_MS);
  }

  private static <D> TopicReader<D> open(
      ClusterConnection cluster, String topic, Deserializer<D> values, Start start, int wait) {
    Map<String, Object> settings = settings(cluster);
    settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, wait);
    Consumer<String, D> consumer = null;
    try {
      consumer = new KafkaConsumer<>(settings, new StringDeserializer(), values);
      return new TopicReader<>(topic, consumer, start);
    } catch (KafkaException | IllegalArgumentException | TopicException e) {
      if (consumer != null) {
        consumer.close();
      }
      throw e instanceof TopicException known ? known : TopicException.unreadable(topic, e);
    }
  }

  /** The settings of every consumer that reads a log and changes nothing. */
  static Map<String, Object> settings(ClusterConnection cluster) {
    Map<String, Object> settings = cluster.properties();
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    return settings;
  }

  /** Opens a topic whose values a codec reads. */
  public static <D> TopicReader<D> open(
      ClusterConnection cluster, String topic, WireSerdes serdes, Codec<D, ?> codec) {
    return open(cluster, topic, serdes.serde(codec).deserializer());
  }

  /** Opens a topic without decoding its values. */
  public static TopicReader<byte[]> openRaw(ClusterConnection cluster, String topic) {
    return open(cluster, topic, new ByteArrayDeserializer());
  }

  /**
   * Visits the records up to the end at the time of opening or of the last {@link #lookForEnd}. It
   * keeps only the records of one poll in memory.
   *
   * @throws TopicException if a record cannot be decoded, the brokers refuse, or they deliver
   *     nothing for a minute
   */
  public void forEach(java.util.function.Consumer<? super Received<D>> visitor) {
    forEachWhile(
        record -> {
          visitor.accept(record);
          return true;
        });
  }

  /**
   * Visits the records up to the same end, until the visitor returns false. The reader must not be
   * used to read after that.
   *
   * @throws TopicException as {@link #forEach} does
   */
  public void forEachWhile(Predicate<? super Received<D>> visitor) {
    Visit visit;
    try {
      visit = snapshot.visit(PATIENCE, record -> visitor.test(Received.of(record)));
    } catch (KafkaException e) {
      throw TopicException.unreadable(topic, e);
    }
    if (visit == Visit.TIMED_OUT) {
      throw new TopicException(
          "topic %s cannot be read to its end: the brokers deliver nothing for %d s; check their logs"
              .formatted(topic, PATIENCE.time().toSeconds()));
    }
  }

  /**
   * The next records, in order within a partition.
   *
   * @param wait how long to wait for the first record
   * @throws TopicException if a record cannot be decoded, or the brokers refuse
   */
  public List<Received<D>> poll(Duration wait) {
    List<Received<D>> received = new ArrayList<>();
    try {
      for (ConsumerRecord<String, D> record : consumer.poll(wait)) {
        received.add(Received.of(record));
      }
    } catch (KafkaException e) {
      throw TopicException.unreadable(topic, e);
    }
    return received;
  }

  /**
   * Waits for a record that a caller expects, and skips all others.
   *
   * @return empty after the timeout
   * @throws TopicException if a record cannot be decoded, or the brokers refuse
   */
  public Optional<Received<D>> await(Predicate<? super Received<D>> wanted, Duration timeout) {
    long began = System.nanoTime();
    Duration left = timeout;
    do {
      Duration wait = left.compareTo(WAIT) < 0 ? left : WAIT;
      Optional<Received<D>> found = poll(wait).stream().filter(wanted).findFirst();
      if (found.isPresent()) {
        return found;
      }
      left = timeout.minusNanos(System.nanoTime() - began);
    } while (!left.isNegative());
    return Optional.empty();
  }

  private Set<TopicPartition> partitions() {
    return snapshot.ends().keySet();
  }

  /** The next offset of each partition. */
  public Map<Integer, Long> next() {
    Map<Integer, Long> next = new HashMap<>();
    partitions().forEach(p -> next.put(p.partition(), consumer.position(p)));
    return next;
  }

  /**
   * Whether an offset is past the end; such an offset is from an earlier topic with the same name.
   */
  public boolean isPastEnd(int partition, long offset) {
    return snapshot.ends().entrySet().stream()
        .filter(end -> end.getKey().partition() == partition)
        .anyMatch(end -> offset > end.getValue());
  }

  /**
   * Continues at offsets that {@link #next} returned earlier; other partitions keep their
   * positions.
   */
  public void goOn(Map<Integer, Long> next) {
    partitions().stream()
        .filter(p -> next.containsKey(p.partition()))
        .forEach(p -> consumer.seek(p, next.get(p.partition())));
  }

  /**
   * Whether all records have been returned that were committed at the time of opening or of the
   * last {@link #lookForEnd}. The brokers confirm a commit slightly before its records are
   * readable, so a caller that waits for certain records has to repeat {@link #lookForEnd} until
   * they appear.
   *
   * @throws TopicException if the brokers do not answer
   */
  public boolean isAtEnd() {
    try {
      return snapshot.isRead();
    } catch (KafkaException e) {
      throw TopicException.unreadable(topic, e);
    }
  }

  /**
   * Sets the end for {@link #isAtEnd} to the current end.
   *
   * @throws TopicException if the brokers do not answer
   */
  public void lookForEnd() {
    try {
      snapshot = new Snapshot<>(consumer, consumer.endOffsets(partitions()));
    } catch (KafkaException e) {
      throw TopicException.unreadable(topic, e);
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
