package io.tollgate.bench.csv;

import io.tollgate.bench.bed.Installation;
import io.tollgate.producer.edge.csv.ImportedEvent;
import io.tollgate.producer.edge.csv.ShipmentCsv;
import io.tollgate.producer.edge.csv.ShipmentCsvWriter;
import io.tollgate.producer.generate.Generator;
import io.tollgate.producer.publish.ShipmentPublisher;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** A generated file, read alone or read and published, several times. */
final class ImportRun {
  private static final double NANOS = 1e9;
  private static final double MEGABYTE = 1e6;

  private final Path file;
  private final int events;
  private final int repeat;

  ImportRun(Path file, int events, int repeat) {
    this.file = file;
    this.events = events;
    this.repeat = repeat;
  }

  /** Writes the file. */
  void generate() {
    Generator generator = Generator.forFiles(1);
    try (ShipmentCsvWriter writer = ShipmentCsvWriter.open(file)) {
      for (int i = 0; i < events; i++) {
        writer.write(generator.next());
      }
    }
  }

  /** Measures reading only. */
  Map<String, Object> read() {
    return row("read", () -> readInto(event -> {}));
  }

  /** Measures reading and publishing, until the broker has acknowledged all events. */
  Map<String, Object> readAndPublish(Installation to) {
    return row(
        "read and publish",
        () -> {
          try (ShipmentPublisher publisher = ShipmentPublisher.connect(to.publishing())) {
            readInto(event -> publisher.publish(event.event(), event.rows()));
            var unused = publisher.flush();
          }
        });
  }

  private void readInto(Consumer<ImportedEvent> next) {
    CountingSink sink = new CountingSink(next);
    ShipmentCsv.read(file, sink);
    if (sink.events() != events) {
      throw new IllegalStateException(
          "the generated file has " + events + " events, but " + sink.events() + " were read");
    }
  }

  /** The fastest reading: the JIT compiler or other processes slow down the others. */
  private Map<String, Object> row(String what, Runnable job) {
    double best = Double.MAX_VALUE;
    for (int turn = 0; turn < repeat; turn++) {
      long start = System.nanoTime();
      job.run();
      best = Math.min(best, (System.nanoTime() - start) / NANOS);
    }
    double megabytes = file.toFile().length() / MEGABYTE;
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("what", what);
    row.put("events", events);
    row.put("file_mb", megabytes);
    row.put("seconds", best);
    row.put("mb_per_s", megabytes / best);
    row.put("events_per_s", events / best);
    return row;
  }
}
