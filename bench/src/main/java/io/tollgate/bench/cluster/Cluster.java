package io.tollgate.bench.cluster;

import io.tollgate.catalogue.Namespace;
import io.tollgate.catalogue.Topic;
import io.tollgate.producer.publish.PublisherSettings;
import io.tollgate.testbed.LocalStack;
import io.tollgate.testbed.LocalStackOptions;
import io.tollgate.wire.topic.ClusterConnection;
import io.tollgate.wire.topic.TopicAdmin;
import io.tollgate.wire.topic.TopicException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;

/** The broker, in its own process with data on disk, and the registry. */
public final class Cluster implements AutoCloseable {
  private static final int MOST_TRIES = 100;
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final LocalStack stack;
  private final ClusterConnection connection;
  private final Admin admin;

  private Cluster(LocalStack stack) {
    this.stack = stack;
    this.connection = ClusterConnection.to(stack.bootstrapServers());
    this.admin = Admin.create(connection.properties());
  }

  /** Starts both, with their data in a folder. */
  public static Cluster start(Path data) {
    return new Cluster(LocalStack.start(LocalStackOptions.temporary().keepingDataIn(data)));
  }

  /** The broker's process. */
  public ProcessHandle broker() {
    return stack.broker();
  }

  /** Connection settings for clients. */
  public ClusterConnection connection() {
    return connection;
  }

  /** The registry's address. */
  public String registryUrl() {
    return stack.registryUrl();
  }

  /** An admin client, which is closed with the cluster. */
  public Admin admin() {
    return admin;
  }

  /** Settings for publishing under a prefix. */
  public PublisherSettings publishing(Namespace names) {
    return new PublisherSettings(
        connection,
        Map.of("schema.registry.url", registryUrl(), "auto.register.schemas", "true"),
        names);
  }

  /** Creates the catalogue's topics under a prefix. */
  public void createTopics(Namespace names, int partitions) {
    try (TopicAdmin topics = TopicAdmin.connect(connection, names)) {
      topics.create(partitions, (short) 1);
      awaitKnown(topics);
    }
  }

  /** Waits: a broker confirms the creation of a topic slightly before it knows the topic. */
  private static void awaitKnown(TopicAdmin topics) {
    for (int tries = MOST_TRIES; ; tries--) {
      try {
        topics.partitions(Topic.SHIPMENTS);
        return;
      } catch (TopicException e) {
        if (tries == 0) {
          throw e;
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  /** Deletes every topic under a prefix, including those of Kafka Streams. */
  public void deleteTopics(Namespace names) {
    String prefix = names.prefix() + ".";
    try {
      List<String> own =
          admin.listTopics().names().get().stream().filter(n -> n.startsWith(prefix)).toList();
      admin.deleteTopics(own).all().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("topics of " + prefix + " cannot be deleted", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Override
  public void close() {
    admin.close();
    stack.close();
  }
}
