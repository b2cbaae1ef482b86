package io.tollgate.producer.edge.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.tollgate.domain.shipment.EventType;
import io.tollgate.domain.shipment.Line;
import io.tollgate.domain.shipment.Party;
import io.tollgate.domain.shipment.ShipmentEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;

/** Writes shipment events to a CSV file that {@link ShipmentCsv} can read: one row per line. */
public final class ShipmentCsvWriter implements AutoCloseable {
  private final CsvWriter writer;

  private ShipmentCsvWriter(CsvWriter writer) {
    this.writer = writer;
  }

  /**
   * Starts a file; an existing file is replaced.
   *
   * @throws UncheckedIOException if the file cannot be written
   */
  public static ShipmentCsvWriter open(Path file) {
    try {
      CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file);
      writer.writeRecord(Columns.names());
      return new ShipmentCsvWriter(writer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes an event.
   *
   * @throws IllegalArgumentException if the event has no lines and is not CANCELLED, which a file
   *     cannot express
   * @throws UncheckedIOException if the file cannot be written
   */
  public void write(ShipmentEvent event) {
    if (event.lines().isEmpty() && event.type() != EventType.CANCELLED) {
      throw new IllegalArgumentException(
          "event "
              + event.eventId()
              + " has no lines; in a file, only CANCELLED events have no lines");
    }
    String[] row = head(event);
    if (event.lines().isEmpty()) {
      writer.writeRecord(row);
    }
    for (Line line : event.lines()) {
      Columns.LINE.forEach(column -> column.write(line, row));
      writer.writeRecord(row);
    }
  }

  private static String[] head(ShipmentEvent event) {
    String[] row = new String[Columns.ALL.size()];
    Arrays.fill(row, "");
    Columns.BEFORE_PARTIES.forEach(column -> column.write(event, row));
    for (Party party : event.parties()) {
      Columns.PARTIES.get(party.role()).forEach(column -> column.write(party, row));
    }
    Columns.AFTER_PARTIES.forEach(column -> column.write(event, row));
    return row;
  }

  /**
   * Completes the file.
   *
   * @throws UncheckedIOException if the rest of the file cannot be written
   */
  @Override
  public void close() {
    try {
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
