package io.tollgate.wire.codec;

import io.tollgate.domain.reference.LevyRate;
import java.util.Optional;
import org.apache.avro.Schema;

/** Rows of levy-rates.csv. */
public final class LevyRateCodec implements Codec<VersionedRow, io.tollgate.avro.LevyRate> {
  private static final Schema SCHEMA = PlainSchema.of(io.tollgate.avro.LevyRate.getClassSchema());
  private static final DecimalField RATE = DecimalField.of(SCHEMA, "rate");

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public io.tollgate.avro.LevyRate encode(VersionedRow value) {
    LevyRate row = value.as(LevyRate.class);
    io.tollgate.avro.LevyRate record = new io.tollgate.avro.LevyRate();
    record.setTableVersion(value.tableVersion());
    record.setRowNumber(value.rowNumber());
    record.setProgramme(row.programme());
    record.setProductClass(row.productClass());
    record.setDestinationCountry(row.destinationCountry());
    record.setRate(RATE.exact(row.rate()));
    record.setEffectiveFrom(row.effectiveFrom());
    record.setEffectiveTo(row.effectiveTo().orElse(null));
    record.setAuthority(row.authority());
    return record;
  }

  @Override
  public VersionedRow decode(io.tollgate.avro.LevyRate record) {
    LevyRate row =
        new LevyRate(
            record.getProgramme(),
            record.getProductClass(),
            record.getDestinationCountry(),
            DecimalField.stripped(record.getRate()),
            record.getEffectiveFrom(),
            Optional.ofNullable(record.getEffectiveTo()),
            record.getAuthority());
    return new VersionedRow(record.getTableVersion(), record.getRowNumber(), row);
  }
}
