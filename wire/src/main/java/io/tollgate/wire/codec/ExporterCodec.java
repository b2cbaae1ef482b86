package io.tollgate.wire.codec;

import io.tollgate.domain.calendar.FiscalCalendar;
import io.tollgate.domain.reference.Exporter;
import org.apache.avro.Schema;

/** Rows of exporters.csv. */
public final class ExporterCodec implements Codec<VersionedRow, io.tollgate.avro.Exporter> {
  private static final Schema SCHEMA = PlainSchema.of(io.tollgate.avro.Exporter.getClassSchema());

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public io.tollgate.avro.Exporter encode(VersionedRow value) {
    Exporter row = value.as(Exporter.class);
    io.tollgate.avro.Exporter record = new io.tollgate.avro.Exporter();
    record.setTableVersion(value.tableVersion());
    record.setRowNumber(value.rowNumber());
    record.setExporterId(row.exporterId());
    record.setName(row.name());
    record.setFiscalCalendar(row.fiscalCalendar().text());
    return record;
  }

  @Override
  public VersionedRow decode(io.tollgate.avro.Exporter record) {
    Exporter row =
        new Exporter(
            record.getExporterId(),
            record.getName(),
            FiscalCalendar.parse(record.getFiscalCalendar()));
    return new VersionedRow(record.getTableVersion(), record.getRowNumber(), row);
  }
}
