package io.tollgate.producer.edge.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Stores the events and failures of a file in their order. */
final class Imported implements ImportSink {
  static final String HEADER = String.join(",", Columns.names());

  final List<ImportedEvent> events = new ArrayList<>();
  final List<ImportFailure> failures = new ArrayList<>();
  final List<String> warnings = new ArrayList<>();
  final List<Long> progress = new ArrayList<>();

  private final List<String> order = new ArrayList<>();

  static Imported read(Path file) {
    Imported imported = new Imported();
    ShipmentCsv.read(file, imported);
    return imported;
  }

  /** Reads the header and some rows. */
  static Imported rows(Path directory, String... rows) {
    return text(directory, HEADER + "\n" + String.join("\n", rows) + "\n");
  }

  static Imported text(Path directory, String text) {
    Path file = directory.resolve("shipments.csv");
    try {
      Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read(file);
  }

  /** In order: the id of each event, or code, row and id of each failure. */
  List<String> order() {
    return order;
  }

  @Override
  public void event(ImportedEvent event) {
    events.add(event);
    order.add(event.event().eventId());
  }

  @Override
  public void failure(ImportFailure failure) {
    failures.add(failure);
    order.add(failure.code() + "@" + failure.row() + ":" + failure.eventId());
  }

  @Override
  public void warning(String warning) {
    warnings.add(warning);
  }

  @Override
  public void progress(long bytesRead) {
    progress.add(bytesRead);
  }
}
