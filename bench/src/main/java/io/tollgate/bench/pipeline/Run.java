package io.tollgate.bench.pipeline;

import io.tollgate.bench.cluster.Cluster;
import io.tollgate.bench.cluster.ProcessUsage;
import io.tollgate.bench.cluster.Worker;
import io.tollgate.catalogue.Namespace;
import io.tollgate.catalogue.Topic;
import io.tollgate.producer.generate.Generator;
import io.tollgate.producer.publish.ReferencePublisher;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;

/** One run of one contender with its own topics: first a warm-up, then the measurement. */
final class Run implements AutoCloseable {
  private static final double NANOS = 1e9;
  private static final double MIB = 1024 * 1024;

  private final Cluster cluster;
  private final Master master;
  private final Namespace names;
  private final Load load;

  /** The size of a run, and its folder. */
  record Load(int partitions, int threads, int warm, int events, Path folder) {}

  Run(Cluster cluster, Master master, Namespace names, Load load) {
    this.cluster = cluster;
    this.master = master;
    this.names = names;
    this.load = load;
  }

  /** The prefix of its topics. */
  Namespace names() {
    return names;
  }

  /** Runs a contender and keeps its topics, so that they can be read. */
  Measured of(Contender contender, Map<String, String> more) {
    cluster.createTopics(names, load.partitions());
    new ReferencePublisher(cluster.publishing(names)).publish(Generator.reference());
    master.warm(names);
    Path log = load.folder().resolve(names.prefix() + ".log");
    try (Worker worker = Worker.start(contender.program().with(settings(more)), log.toFile())) {
      return measure(contender, worker);
    }
  }

  private Measured measure(Contender contender, Worker worker) {
    OutputWatch watch = new OutputWatch(cluster, worker, partitions(contender));
    String decisions = names.topic(Topic.DECISIONS);
    watch.awaitQuiet(decisions, load.warm());
    try (Master.Gate gate = master.fill(names)) {
      OutputWatch.Sample start = watch.look();
      gate.open();
      watch.awaitQuiet(decisions, (long) load.warm() + load.events());
      Map<TopicPartition, Long> last = new HashMap<>();
      for (Topic topic : contender.outputs()) {
        Output output = Output.read(cluster, names.topic(topic));
        last.putAll(output.lastOffsets());
        if (topic == Topic.DECISIONS) {
          checkNoneIsMissing(output.records());
        }
      }
      return measured(contender, start, watch.firstShowing(last));
    }
  }

  private void checkNoneIsMissing(long found) {
    long expected = (long) load.warm() + load.events();
    if (found != expected) {
      throw new IllegalStateException(
          names.prefix() + " wrote " + found + " decisions on " + expected + " events");
    }
  }

  private Measured measured(Contender contender, OutputWatch.Sample start, OutputWatch.Sample end) {
    double events = load.events();
    ProcessUsage broker = end.broker().since(start.broker());
    ProcessUsage worker = end.worker().since(start.worker());
    return new Measured(
        contender.name(),
        events / ((end.nanos() - start.nanos()) / NANOS),
        (broker.cpuMicros() + worker.cpuMicros()) / events,
        broker.cpuMicros() / events,
        (broker.bytesWritten() + worker.bytesWritten()) / events,
        worker.peakRssBytes() / MIB);
  }

  private List<TopicPartition> partitions(Contender contender) {
    return contender.outputs().stream()
        .flatMap(
            topic ->
                IntStream.range(0, load.partitions())
                    .mapToObj(p -> new TopicPartition(names.topic(topic), p)))
        .toList();
  }

  private Map<String, String> settings(Map<String, String> more) {
    Map<String, String> settings = new HashMap<>(more);
    settings.put("bootstrap.servers", cluster.connection().bootstrapServers());
    settings.put("schema.registry.url", cluster.registryUrl());
    settings.put("auto.register.schemas", "true");
    settings.put("run.id", names.prefix());
    settings.put("num.stream.threads", Integer.toString(load.threads()));
    settings.put("compression.type", "lz4");
    settings.put("state.dir", load.folder().resolve("state").toString());
    settings.put("http.port", "-1");
    return settings;
  }

  /** Deletes its topics. */
  @Override
  public void close() {
    cluster.deleteTopics(names);
  }
}
