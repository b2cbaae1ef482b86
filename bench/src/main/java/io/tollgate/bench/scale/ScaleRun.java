package io.tollgate.bench.scale;

import io.tollgate.bench.bed.Gate;
import io.tollgate.bench.bed.Input;
import io.tollgate.bench.bed.Installation;
import io.tollgate.bench.bed.Progress;
import io.tollgate.bench.cluster.ProcessUsage;
import io.tollgate.bench.cluster.Worker;
import io.tollgate.producer.generate.Generator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One run of the whole job with several instances. */
final class ScaleRun implements AutoCloseable {
  private static final double NANOS = 1e9;

  private final Installation installation;
  private final Load load;
  private final Generator generator = Generator.seeded(1);
  private final List<Worker> workers = new ArrayList<>();

  /**
   * The size of a run.
   *
   * @param warm the events for warming up
   * @param threads the threads of each instance
   */
  record Load(int warm, int events, int threads, List<String> jvm, Map<String, String> settings) {}

  ScaleRun(Installation installation, Load load) {
    this.installation = installation;
    this.load = load;
  }

  /**
   * All instances join before there is input, so that none waits for the restore of another's
   * state.
   */
  Map<String, Object> with(int instances) {
    for (int i = 0; i < instances; i++) {
      workers.add(installation.start(i, load.jvm(), load.settings()));
    }
    Group group = new Group(installation);
    group.awaitMembers(instances * load.threads());
    Progress progress = new Progress(installation, workers);
    long unused = progress.await(Input.publish(installation, load.warm(), generator::next));
    group.awaitMembers(instances * load.threads());
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("partitions", installation.partitions());
    row.put("instances", instances);
    row.put("partitions_per_thread", group.shares());
    measure(progress, row);
    return row;
  }

  private void measure(Progress progress, Map<String, Object> row) {
    try (Gate gate = Gate.fill(installation, load.events(), generator::next)) {
      long instancesBefore = cpuMicros(workers.stream().map(Worker::handle));
      long brokerBefore = cpuMicros(Stream.of(installation.cluster().broker()));
      long start = gate.open();
      long end = progress.await(gate.lastOffsets());
      double events = load.events();
      row.put("events_per_s", events * NANOS / (end - start));
      row.put(
          "cpu_us_per_event",
          (cpuMicros(workers.stream().map(Worker::handle)) - instancesBefore) / events);
      row.put(
          "broker_cpu_us_per_event",
          (cpuMicros(Stream.of(installation.cluster().broker())) - brokerBefore) / events);
    }
  }

  private static long cpuMicros(Stream<ProcessHandle> processes) {
    return processes.map(ProcessUsage::of).mapToLong(ProcessUsage::cpuMicros).sum();
  }

  @Override
  public void close() {
    workers.forEach(Worker::close);
  }
}
