package io.tollgate.wire.codec;

import io.tollgate.domain.levy.Bucket;
import io.tollgate.domain.levy.RevenueChange;
import org.apache.avro.Schema;

/**
 * A decision's changes to the quarterly table. The records leave out the exporter, which is the
 * decision's.
 */
final class RevenueChanges {
  private static final Schema SCHEMA = io.tollgate.avro.RevenueChange.getClassSchema();
  private static final DecimalField UNITS = DecimalField.of(SCHEMA, "units");
  private static final DecimalField REVENUE_USD = DecimalField.of(SCHEMA, "revenue_usd");
  private static final DecimalField LEVY_USD = DecimalField.of(SCHEMA, "levy_usd");

  private RevenueChanges() {}

  static io.tollgate.avro.RevenueChange encode(RevenueChange change) {
    io.tollgate.avro.RevenueChange record = new io.tollgate.avro.RevenueChange();
    record.setFiscalQuarter(change.bucket().fiscalQuarter());
    record.setQuarterStart(change.quarterStart());
    record.setQuarterEnd(change.quarterEnd());
    record.setProductClass(change.bucket().productClass());
    record.setDestinationCountry(change.bucket().destinationCountry());
    record.setShipments(change.shipments());
    record.setUnits(UNITS.exact(change.units()));
    record.setRevenueUsd(REVENUE_USD.exact(change.revenueUsd()));
    record.setLevyUsd(LEVY_USD.exact(change.levyUsd()));
    return record;
  }

  static RevenueChange decode(String exporterId, io.tollgate.avro.RevenueChange record) {
    Bucket bucket =
        new Bucket(
            exporterId,
            record.getFiscalQuarter(),
            record.getProductClass(),
            record.getDestinationCountry());
    return new RevenueChange(
        bucket,
        record.getQuarterStart(),
        record.getQuarterEnd(),
        record.getShipments(),
        record.getUnits(),
        record.getRevenueUsd(),
        record.getLevyUsd());
  }
}
