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
import java.util.EnumMap;

/** Writes shipment events to a CSV file, as {@link ShipmentCsv} reads it: one row per line. */
public final class ShipmentCsvWriter implements AutoCloseable {
  private final CsvWriter writer;

  private ShipmentCsvWriter(CsvWriter writer) {
    this.writer = writer;
  }

  /**
   * Begins a file; one that is there is replaced.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  public static ShipmentCsvWriter open(Path file) {
    try {
      CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file);
      writer.writeRecord(Column.names());
      return new ShipmentCsvWriter(writer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes an event.
   *
   * @throws IllegalArgumentException if a file cannot say it: only a CANCELLED event has no lines
   * @throws UncheckedIOException if the file cannot be written
   */
  public void write(ShipmentEvent event) {
    if (event.lines().isEmpty() && event.type() != EventType.CANCELLED) {
      throw new IllegalArgumentException(
          "event "
              + event.eventId()
              + " has no lines; a file can say that of CANCELLED events only");
    }
    EnumMap<Column, String> row = head(event);
    if (event.lines().isEmpty()) {
      writer.writeRecord(row.values());
    }
    for (Line line : event.lines()) {
      row.put(Column.LINE_NUMBER, Integer.toString(line.lineNumber()));
      row.put(Column.SKU, line.sku());
      row.put(Column.QUANTITY, Long.toString(line.quantity()));
      row.put(Column.UNIT_PRICE, line.unitPrice().toPlainString());
      writer.writeRecord(row.values());
    }
  }

  private static EnumMap<Column, String> head(ShipmentEvent event) {
    EnumMap<Column, String> row = new EnumMap<>(Column.class);
    for (Column column : Column.values()) {
      row.put(column, "");
    }
    row.put(Column.EVENT_ID, event.eventId());
    row.put(Column.EVENT_TYPE, event.type().name());
    row.put(Column.SHIPMENT_ID, event.shipmentId());
    row.put(Column.REVISION, Integer.toString(event.revision()));
    row.put(Column.EXPORTER_ID, event.exporterId());
    row.put(Column.INVOICE_NUMBER, event.invoiceNumber());
    row.put(Column.SHIP_DATE, event.shipDate().toString());
    event.parties().forEach(party -> put(row, party));
    row.put(Column.END_USE, event.endUse().name());
    row.put(Column.DESTINATION_COUNTRY, event.destinationCountry());
    row.put(Column.CURRENCY, event.currency());
    row.put(Column.LICENCE_NUMBER, event.licenceNumber());
    row.put(Column.OCCURRED_AT, event.occurredAt().toString());
    return row;
  }

  private static void put(EnumMap<Column, String> row, Party party) {
    switch (party.role()) {
      case BUYER -> put(row, party, Column.BUYER_ID, Column.BUYER_NAME, Column.BUYER_COUNTRY);
      case CONSIGNEE ->
          put(row, party, Column.CONSIGNEE_ID, Column.CONSIGNEE_NAME, Column.CONSIGNEE_COUNTRY);
      case END_USER ->
          put(row, party, Column.END_USER_ID, Column.END_USER_NAME, Column.END_USER_COUNTRY);
    }
  }

  private static void put(
      EnumMap<Column, String> row, Party party, Column id, Column name, Column country) {
    row.put(id, party.partyId());
    row.put(name, party.name());
    row.put(country, party.country());
  }

  /**
   * Ends the file.
   *
   * @throws UncheckedIOException if what is left of it cannot be written
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
