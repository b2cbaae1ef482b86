package io.tollgate.wire.direct;

import io.tollgate.domain.levy.Bucket;
import io.tollgate.domain.levy.QuarterlyRevenue;
import io.tollgate.domain.levy.Subtotal;
import io.tollgate.wire.codec.DecimalField;
import org.apache.avro.Schema;

/** Rows of the quarterly table. A bucket that changes gets one row per second. */
public final class QuarterlyRevenueForm implements DirectForm<QuarterlyRevenue> {
  private static final Schema SCHEMA = io.tollgate.avro.QuarterlyRevenue.getClassSchema();
  private static final DecimalField UNITS = DecimalField.of(SCHEMA, "units");
  private static final DecimalField REVENUE_USD = DecimalField.of(SCHEMA, "revenue_usd");
  private static final DecimalField LEVY_USD = DecimalField.of(SCHEMA, "levy_usd");

  @Override
  public void write(QuarterlyRevenue row, AvroOutput out) {
    Bucket bucket = row.bucket();
    Subtotal total = row.total();
    out.text(bucket.exporterId());
    out.text(bucket.fiscalQuarter());
    out.date(total.quarterStart());
    out.date(total.quarterEnd());
    out.text(bucket.productClass());
    out.text(bucket.destinationCountry());
    out.number(total.shipments());
    out.decimal(UNITS, total.units());
    out.decimal(REVENUE_USD, total.revenueUsd());
    out.decimal(LEVY_USD, total.levyUsd());
  }

  @Override
  public QuarterlyRevenue read(AvroInput in) {
    String exporterId = in.text();
    String fiscalQuarter = in.text();
    var start = in.date();
    var end = in.date();
    Bucket bucket = new Bucket(exporterId, fiscalQuarter, in.text(), in.text());
    return new QuarterlyRevenue(
        bucket,
        new Subtotal(
            start,
            end,
            in.number(),
            in.decimal(UNITS),
            in.decimal(REVENUE_USD),
            in.decimal(LEVY_USD)));
  }
}
