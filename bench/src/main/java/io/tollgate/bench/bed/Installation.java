package io.tollgate.bench.bed;

import io.tollgate.bench.cluster.Cluster;
import io.tollgate.bench.cluster.Worker;
import io.tollgate.bench.cluster.Worker.Program;
import io.tollgate.bench.contender.TollgateMain;
import io.tollgate.catalogue.Namespace;
import io.tollgate.catalogue.Topic;
import io.tollgate.producer.generate.Generator;
import io.tollgate.producer.publish.PublisherSettings;
import io.tollgate.producer.publish.ReferencePublisher;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;

/**
 * Tollgate on a cluster, under its own prefix and with the generator's reference data. Starts
 * instances of the application, each in its own process.
 */
public final class Installation implements AutoCloseable {
  private final Cluster cluster;
  private final Namespace names;
  private final int partitions;
  private final Path folder;

  private Installation(Cluster cluster, Namespace names, int partitions, Path folder) {
    this.cluster = cluster;
    this.names = names;
    this.partitions = partitions;
    this.folder = folder;
  }

  /** Creates the topics and publishes the reference data; starts no instance. */
  public static Installation prepare(Cluster cluster, String prefix, int partitions, Path folder) {
    Namespace names = new Namespace(prefix);
    cluster.createTopics(names, partitions);
    Installation made = new Installation(cluster, names, partitions, folder);
    new ReferencePublisher(made.publishing()).publish(Generator.reference());
    return made;
  }

  /** The cluster. */
  public Cluster cluster() {
    return cluster;
  }

  /** The names of its topics and consumer group. */
  public Namespace names() {
    return names;
  }

  /** The number of partitions of each topic. */
  public int partitions() {
    return partitions;
  }

  /** Settings for publishing to it. */
  public PublisherSettings publishing() {
    return cluster.publishing(names);
  }

  /** Every partition of one of its topics. */
  public List<TopicPartition> partitionsOf(Topic topic) {
    return IntStream.range(0, partitions)
        .mapToObj(p -> new TopicPartition(names.topic(topic), p))
        .toList();
  }

  /** The state folder of an instance; two instances on one machine must not share it. */
  public Path stateFolder(int instance) {
    return folder.resolve(names.prefix() + "-state-" + instance);
  }

  /** Starts an instance with further application settings. */
  public Worker start(int instance, List<String> jvm, Map<String, String> settings) {
    Map<String, String> all = new HashMap<>();
    all.put("bootstrap.servers", cluster.connection().bootstrapServers());
    all.put("schema.registry.url", cluster.registryUrl());
    all.put("auto.register.schemas", "true");
    all.put("run.id", names.prefix());
    all.put("state.dir", stateFolder(instance).toString());
    all.put("http.port", "-1");
    all.putAll(settings);
    Path log = folder.resolve(names.prefix() + "-" + instance + ".log");
    return Worker.start(Program.own(TollgateMain.class, jvm, all), log.toFile());
  }

  /** Deletes its topics. */
  @Override
  public void close() {
    cluster.deleteTopics(names);
  }
}
