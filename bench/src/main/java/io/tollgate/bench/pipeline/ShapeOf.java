package io.tollgate.bench.pipeline;

import io.tollgate.bench.cluster.Cluster;
import io.tollgate.bench.contender.ShapeOfJob;
import io.tollgate.catalogue.Namespace;
import io.tollgate.catalogue.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * Derives the shape of Tollgate's output from a run: its records on every topic, including internal
 * ones.
 */
final class ShapeOf {
  private final Cluster cluster;
  private final int partitions;
  private final double events;

  ShapeOf(Cluster cluster, int partitions, double events) {
    this.cluster = cluster;
    this.partitions = partitions;
    this.events = events;
  }

  /**
   * Saves the shape of a run for a run with another prefix, and creates that run's internal topics.
   */
  void save(Namespace from, Namespace to, Path file) {
    List<ShapeOfJob.Written> written = new ArrayList<>();
    try {
      for (String topic : written(from)) {
        Output output = Output.read(cluster, topic);
        if (output.records() > 0) {
          String own = to.prefix() + topic.substring(from.prefix().length());
          written.add(new ShapeOfJob.Written(own, output.records() / events, output.sample()));
        }
      }
      make(to, written);
      new ShapeOfJob(written).save(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the topics of " + from.prefix() + " cannot be read", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private List<String> written(Namespace names) throws ExecutionException, InterruptedException {
    Set<String> read =
        Stream.of(Topic.values())
            .filter(topic -> !Contender.RESULTS.contains(topic))
            .map(names::topic)
            .collect(Collectors.toSet());
    return cluster.admin().listTopics().names().get().stream()
        .filter(topic -> topic.startsWith(names.prefix() + ".") && !read.contains(topic))
        .sorted()
        .toList();
  }

  private void make(Namespace names, List<ShapeOfJob.Written> written)
      throws ExecutionException, InterruptedException {
    Set<String> results = Contender.RESULTS.stream().map(names::topic).collect(Collectors.toSet());
    List<NewTopic> internal =
        written.stream()
            .map(ShapeOfJob.Written::topic)
            .filter(topic -> !results.contains(topic))
            .map(topic -> new NewTopic(topic, partitions, (short) 1))
            .toList();
    cluster.admin().createTopics(internal).all().get();
  }
}
