package io.tollgate.wire.codec;

import io.tollgate.domain.levy.Bucket;
import io.tollgate.domain.levy.QuarterlyRevenue;
import io.tollgate.domain.levy.Subtotal;
import org.apache.avro.Schema;

/** Rows of the quarterly table. */
public final class QuarterlyRevenueCodec
    implements Codec<QuarterlyRevenue, io.tollgate.avro.QuarterlyRevenue> {
  private static final Schema SCHEMA =
      PlainSchema.of(io.tollgate.avro.QuarterlyRevenue.getClassSchema());
  private static final DecimalField UNITS = DecimalField.of(SCHEMA, "units");
  private static final DecimalField REVENUE_USD = DecimalField.of(SCHEMA, "revenue_usd");
  private static final DecimalField LEVY_USD = DecimalField.of(SCHEMA, "levy_usd");

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public io.tollgate.avro.QuarterlyRevenue encode(QuarterlyRevenue row) {
    io.tollgate.avro.QuarterlyRevenue record = new io.tollgate.avro.QuarterlyRevenue();
    record.setExporterId(row.bucket().exporterId());
    record.setFiscalQuarter(row.bucket().fiscalQuarter());
    record.setQuarterStart(row.total().quarterStart());
    record.setQuarterEnd(row.total().quarterEnd());
    record.setProductClass(row.bucket().productClass());
    record.setDestinationCountry(row.bucket().destinationCountry());
    record.setShipments(row.total().shipments());
    record.setUnits(UNITS.exact(row.total().units()));
    record.setRevenueUsd(REVENUE_USD.exact(row.total().revenueUsd()));
    record.setLevyUsd(LEVY_USD.exact(row.total().levyUsd()));
    return record;
  }

  @Override
  public QuarterlyRevenue decode(io.tollgate.avro.QuarterlyRevenue record) {
    Bucket bucket =
        new Bucket(
            record.getExporterId(),
            record.getFiscalQuarter(),
            record.getProductClass(),
            record.getDestinationCountry());
    Subtotal total =
        new Subtotal(
            record.getQuarterStart(),
            record.getQuarterEnd(),
            record.getShipments(),
            record.getUnits(),
            record.getRevenueUsd(),
            record.getLevyUsd());
    return new QuarterlyRevenue(bucket, total);
  }
}
