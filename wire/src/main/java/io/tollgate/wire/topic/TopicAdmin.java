package io.tollgate.wire.topic;

import io.tollgate.catalogue.Namespace;
import io.tollgate.catalogue.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Creates the catalogue's topics and checks their partitions. */
public final class TopicAdmin implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(20);

  private final ClusterConnection cluster;
  private final Namespace names;
  private final Admin admin;

  private TopicAdmin(ClusterConnection cluster, Namespace names, Admin admin) {
    this.cluster = cluster;
    this.names = names;
    this.admin = admin;
  }

  /** Connects with a timeout of 30 seconds per answer. */
  public static TopicAdmin connect(ClusterConnection cluster, Namespace names) {
    return connect(cluster, names, TIMEOUT);
  }

  /**
   * Connects to administer a namespace's topics.
   *
   * @throws TopicException if the addresses are invalid
   */
  public static TopicAdmin connect(ClusterConnection cluster, Namespace names, Duration timeout) {
    Map<String, Object> settings = cluster.properties();
    settings.put(
        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Math.toIntExact(timeout.toMillis()));
    settings.put(
        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
        Math.toIntExact(timeout.dividedBy(2).toMillis()));
    try {
      return new TopicAdmin(cluster, names, Admin.create(settings));
    } catch (KafkaException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new TopicException("the brokers cannot be reached: " + cause.getMessage(), e);
    }
  }

  /**
   * Creates the missing topics with the catalogue's settings.
   *
   * @param partitions number of partitions of each topic that may have several
   * @param replication number of replicas; -1 for the brokers' default
   * @return the names of the created topics
   * @throws TopicException if an existing topic has another number of partitions
   */
  public List<String> create(int partitions, short replication) {
    Map<String, TopicDescription> existing = describe();
    checkPartitions(existing, partitions);
    List<NewTopic> missing = new ArrayList<>();
    for (Topic topic : Topic.values()) {
      if (!existing.containsKey(names.topic(topic))) {
        missing.add(
            new NewTopic(names.topic(topic), topic.partitions(partitions), replication)
                .configs(topic.creation()));
      }
    }
    List<String> made = make(missing, partitions);
    awaitListed();
    return made;
  }

  /**
   * Waits until the brokers list all topics, because the controller confirms a topic slightly
   * earlier.
   */
  private void awaitListed() {
    long deadline = System.nanoTime() + TIMEOUT.toNanos();
    while (describe().size() < Topic.values().length) {
      if (System.nanoTime() > deadline) {
        throw new TopicException(
            "the brokers at %s confirmed new topics but do not list them; check the logs of the brokers"
                .formatted(cluster.bootstrapServers()));
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private List<String> make(List<NewTopic> missing, int partitions) {
    Map<String, KafkaFuture<Void>> asked = admin.createTopics(missing).values();
    List<String> made =
        missing.stream().map(NewTopic::name).filter(n -> made(asked.get(n))).toList();
    if (made.size() < missing.size()) {
      checkPartitions(describe(), partitions);
    }
    return made;
  }

  private void checkPartitions(Map<String, TopicDescription> existing, int partitions) {
    for (Topic topic : Topic.values()) {
      TopicDescription found = existing.get(names.topic(topic));
      int wanted = topic.partitions(partitions);
      if (found != null && found.partitions().size() != wanted) {
        throw new TopicException(
            "topic %s has %d partitions, not %d; a change would spread a shipment over two partitions"
                    .formatted(found.name(), found.partitions().size(), wanted)
                + ": request the existing number, or use another run id");
      }
    }
  }

  /** Waits for the creation of a topic; false if another client has just created it. */
  private boolean made(KafkaFuture<Void> made) {
    try {
      await(made);
      return true;
    } catch (TopicException e) {
      if (e.getCause() instanceof TopicExistsException) {
        return false;
      }
      throw e;
    }
  }

  /**
   * The number of partitions of a topic.
   *
   * @throws TopicException if a topic of the catalogue is missing, or one with a single partition
   *     has several; the message names the fix
   */
  public int partitions(Topic topic) {
    Map<String, TopicDescription> existing = describe();
    Set<String> missing = new TreeSet<>();
    Arrays.stream(Topic.values()).map(names::topic).forEach(missing::add);
    missing.removeAll(existing.keySet());
    if (!missing.isEmpty()) {
      throw TopicException.missing(
          "the cluster at %s has no topic %s; create the missing topics"
              .formatted(cluster.bootstrapServers(), String.join(", ", missing)));
    }
    checkSingles(existing);
    return existing.get(names.topic(topic)).partitions().size();
  }

  /**
   * Some topics must have one partition, because their records are read in the order of writing.
   */
  private void checkSingles(Map<String, TopicDescription> existing) {
    for (Topic topic : Topic.values()) {
      int found = existing.get(names.topic(topic)).partitions().size();
      if (topic.partitions(found) != found) {
        throw new TopicException(
            "topic %s has %d partitions and must have 1; use another run id"
                .formatted(names.topic(topic), found));
      }
    }
  }

  private Map<String, TopicDescription> describe() {
    List<String> all = Arrays.stream(Topic.values()).map(names::topic).toList();
    Map<String, TopicDescription> found = new HashMap<>();
    admin
        .describeTopics(all)
        .topicNameValues()
        .forEach(
            (name, description) -> {
              try {
                found.put(name, await(description));
              } catch (TopicException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                  throw e;
                }
              }
            });
    return found;
  }

  private <T> T await(KafkaFuture<T> future) {
    try {
      return future.get(TIMEOUT.toMillis() * 2, TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof org.apache.kafka.common.errors.TimeoutException late
          ? silent(late)
          : new TopicException(
              "the brokers at %s refuse: %s"
                  .formatted(cluster.bootstrapServers(), e.getCause().getMessage()),
              e.getCause());
    } catch (TimeoutException e) {
      throw silent(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TopicException("interrupted while asking " + cluster.bootstrapServers(), e);
    }
  }

  private TopicException silent(Exception cause) {
    return new TopicException(
        "the brokers at " + cluster.bootstrapServers() + " do not answer", cause);
  }

  @Override
  public void close() {
    admin.close(Duration.ZERO);
  }
}
