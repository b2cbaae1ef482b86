package io.tollgate.cli.pipeline;

import io.tollgate.cli.progress.Progress;
import io.tollgate.cli.result.RejectedRow;
import io.tollgate.producer.edge.csv.ImportFailure;
import io.tollgate.producer.edge.csv.ImportSink;
import io.tollgate.producer.edge.csv.ImportedEvent;
import io.tollgate.producer.edge.csv.ShipmentCsv;
import io.tollgate.producer.publish.Published;
import io.tollgate.producer.publish.ShipmentPublisher;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The result of reading and publishing files.
 *
 * @param eventsRead the number of events, readable or not
 * @param published the events that are on the topic
 * @param warnings one line per warning
 */
public record Import(long eventsRead, Published published, List<String> warnings) {
  private static final int EVENTS_BETWEEN_PROGRESS = 500;

  public Import {
    warnings = List.copyOf(warnings);
  }

  /**
   * Reads and publishes files, in order.
   *
   * @param rejected called for each event that cannot be read
   */
  public static Import of(
      List<Path> files, Pipeline pipeline, Consumer<RejectedRow> rejected, Progress.Teller teller) {
    try (Progress progress = teller.begin("publishing", -1);
        ShipmentPublisher publisher = ShipmentPublisher.connect(pipeline.publishing())) {
      return publish(files, publisher, new Sink(publisher, pipeline, rejected, progress));
    }
  }

  private static Import publish(List<Path> files, ShipmentPublisher publisher, Sink sink) {
    try {
      files.forEach(file -> ShipmentCsv.read(file, sink));
      Published published = publisher.flush();
      return new Import(sink.events, published, sink.warnings);
    } catch (RuntimeException e) {
      // Do not wait for events that are still in flight: the brokers may be gone.
      Thread.interrupted();
      publisher.abandon();
      throw e;
    }
  }

  /** Publishes readable events, and reports the others. */
  private static final class Sink implements ImportSink {
    private final ShipmentPublisher publisher;
    private final Pipeline pipeline;
    private final Consumer<RejectedRow> rejected;
    private final Progress progress;
    private final List<String> warnings = new ArrayList<>();
    private long events;

    Sink(
        ShipmentPublisher publisher,
        Pipeline pipeline,
        Consumer<RejectedRow> rejected,
        Progress progress) {
      this.publisher = publisher;
      this.pipeline = pipeline;
      this.rejected = rejected;
      this.progress = progress;
    }

    @Override
    public void event(ImportedEvent event) {
      publisher.publish(event.event(), event.rows());
      count();
    }

    @Override
    public void failure(ImportFailure failure) {
      rejected.accept(RejectedRow.of(failure));
      count();
    }

    private void count() {
      if (++events % EVENTS_BETWEEN_PROGRESS == 0) {
        progress.to(events);
        pipeline.check();
      }
    }

    @Override
    public void warning(String warning) {
      warnings.add(warning);
    }
  }
}
