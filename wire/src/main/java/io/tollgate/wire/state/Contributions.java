package io.tollgate.wire.state;

import io.tollgate.domain.levy.Contribution;
import io.tollgate.wire.codec.DecimalField;
import org.apache.avro.Schema;

/** The contributions of a shipment, in its state. */
final class Contributions {
  private static final Schema SCHEMA = io.tollgate.avro.state.Contribution.getClassSchema();
  private static final DecimalField RATE = DecimalField.of(SCHEMA, "rate");
  private static final Money MONEY = Money.in(SCHEMA);

  private Contributions() {}

  static io.tollgate.avro.state.Contribution encode(Contribution contribution) {
    io.tollgate.avro.state.Contribution record = new io.tollgate.avro.state.Contribution();
    record.setBucket(Buckets.encode(contribution.bucket()));
    record.setQuarterStart(contribution.quarterStart());
    record.setQuarterEnd(contribution.quarterEnd());
    record.setProgramme(contribution.programme());
    record.setRate(RATE.exact(contribution.rate()));
    record.setUnits(MONEY.units().exact(contribution.units()));
    record.setRevenueUsd(MONEY.revenueUsd().exact(contribution.revenueUsd()));
    record.setLevyUsd(MONEY.levyUsd().exact(contribution.levyUsd()));
    return record;
  }

  static Contribution decode(io.tollgate.avro.state.Contribution record) {
    return new Contribution(
        Buckets.decode(record.getBucket()),
        record.getQuarterStart(),
        record.getQuarterEnd(),
        record.getProgramme(),
        record.getRate(),
        record.getUnits(),
        record.getRevenueUsd(),
        record.getLevyUsd());
  }
}
