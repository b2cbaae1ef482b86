package io.tollgate.bench.growth;

import io.tollgate.bench.bed.AppOptions;
import io.tollgate.bench.bed.Disk;
import io.tollgate.bench.bed.Gate;
import io.tollgate.bench.bed.Input;
import io.tollgate.bench.bed.Installation;
import io.tollgate.bench.bed.Progress;
import io.tollgate.bench.cluster.Worker;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One installation with a growing number of shipments, measured in steps. */
final class GrowthRun implements AutoCloseable {
  private static final double NANOS = 1e9;
  private static final double MIB = 1024 * 1024;
  private static final String CHANGELOG = "-changelog";

  private final Installation installation;
  private final AppOptions app;
  private final KnownShipments shipments = new KnownShipments();
  private Worker worker;

  /** Starts the application, and waits until it decides. */
  GrowthRun(Installation installation, AppOptions app) {
    this.installation = installation;
    this.app = app;
    double unused = startAgain();
  }

  /** Makes at least this many shipments known, and measures the installation then. */
  Map<String, Object> step(long target, int warm, int measured) {
    Map<String, Object> row = new LinkedHashMap<>();
    Double filled = fill(target - KnownShipments.newOnesIn(warm));
    // The process was restarted in the last step, so Java has to compile its code again.
    long unused = await(Input.publish(installation, warm, shipments.mixed()));
    row.put("shipments", shipments.count());
    row.put("fill_events_per_s", filled);
    row.put("events_per_s", throughput(measured));
    putMemory(row, Memory.of(worker.handle()));
    worker.close();
    // After the stop, all state is on the disk.
    row.put("state_mb", Disk.bytesIn(installation.stateFolder(0)) / MIB);
    row.put("changelog_mb", changelogBytes() / MIB);
    row.put("restart_s", startAgain());
    worker.close();
    Disk.delete(installation.stateFolder(0));
    row.put("restore_s", startAgain());
    return row;
  }

  /**
   * Events per second while adding shipments; null if the last step made enough shipments known.
   */
  private Double fill(long target) {
    long missing = target - shipments.count();
    if (missing <= 0) {
      return null;
    }
    long start = System.nanoTime();
    return missing * NANOS / (await(Input.publish(installation, missing, shipments::next)) - start);
  }

  private double throughput(int measured) {
    try (Gate gate = Gate.fill(installation, measured, shipments.mixed())) {
      long start = gate.open();
      return measured * NANOS / (await(gate.lastOffsets()) - start);
    }
  }

  private static void putMemory(Map<String, Object> row, Memory memory) {
    row.put("rss_mb", memory.rss() / MIB);
    row.put("peak_rss_mb", memory.peakRss() / MIB);
    row.put(
        "heap_after_gc_mb",
        memory.heapAfterGc().isPresent() ? memory.heapAfterGc().getAsLong() / MIB : null);
  }

  private long changelogBytes() {
    String prefix = installation.names().applicationId() + "-";
    return Disk.bytesOfTopics(
        installation.cluster(), name -> name.startsWith(prefix) && name.endsWith(CHANGELOG));
  }

  /** The seconds from the start until a new event in every partition is decided. */
  private double startAgain() {
    Map<Integer, Long> probes = Input.probe(installation);
    long start = System.nanoTime();
    worker = app.start(installation);
    return (await(probes) - start) / NANOS;
  }

  private long await(Map<Integer, Long> lastOffsets) {
    return new Progress(installation, List.of(worker)).await(lastOffsets);
  }

  @Override
  public void close() {
    worker.close();
  }
}
