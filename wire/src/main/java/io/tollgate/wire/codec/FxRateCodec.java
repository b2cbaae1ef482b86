package io.tollgate.wire.codec;

import io.tollgate.domain.reference.FxRate;
import org.apache.avro.Schema;

/** Rows of fx-rates.csv. */
public final class FxRateCodec implements Codec<VersionedRow, io.tollgate.avro.FxRate> {
  private static final Schema SCHEMA = PlainSchema.of(io.tollgate.avro.FxRate.getClassSchema());
  private static final DecimalField USD_PER_UNIT = DecimalField.of(SCHEMA, "usd_per_unit");

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public io.tollgate.avro.FxRate encode(VersionedRow value) {
    FxRate row = value.as(FxRate.class);
    io.tollgate.avro.FxRate record = new io.tollgate.avro.FxRate();
    record.setTableVersion(value.tableVersion());
    record.setRowNumber(value.rowNumber());
    record.setCurrency(row.currency());
    record.setRateDate(row.rateDate());
    record.setUsdPerUnit(USD_PER_UNIT.exact(row.usdPerUnit()));
    return record;
  }

  @Override
  public VersionedRow decode(io.tollgate.avro.FxRate record) {
    FxRate row =
        new FxRate(
            record.getCurrency(),
            record.getRateDate(),
            DecimalField.stripped(record.getUsdPerUnit()));
    return new VersionedRow(record.getTableVersion(), record.getRowNumber(), row);
  }
}
