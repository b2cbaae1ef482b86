package io.tollgate.wire.state;

import io.tollgate.domain.levy.Subtotal;
import io.tollgate.wire.codec.Codec;
import io.tollgate.wire.codec.PlainSchema;
import org.apache.avro.Schema;

/** The subtotal of some shipments in one bucket. */
final class SubtotalCodec implements Codec<Subtotal, io.tollgate.avro.state.Subtotal> {
  private static final Schema SCHEMA =
      PlainSchema.of(io.tollgate.avro.state.Subtotal.getClassSchema());
  private static final Money MONEY = Money.in(SCHEMA);

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public io.tollgate.avro.state.Subtotal encode(Subtotal subtotal) {
    io.tollgate.avro.state.Subtotal record = new io.tollgate.avro.state.Subtotal();
    record.setQuarterStart(subtotal.quarterStart());
    record.setQuarterEnd(subtotal.quarterEnd());
    record.setShipments(subtotal.shipments());
    record.setUnits(MONEY.units().exact(subtotal.units()));
    record.setRevenueUsd(MONEY.revenueUsd().exact(subtotal.revenueUsd()));
    record.setLevyUsd(MONEY.levyUsd().exact(subtotal.levyUsd()));
    return record;
  }

  @Override
  public Subtotal decode(io.tollgate.avro.state.Subtotal record) {
    return new Subtotal(
        record.getQuarterStart(),
        record.getQuarterEnd(),
        record.getShipments(),
        record.getUnits(),
        record.getRevenueUsd(),
        record.getLevyUsd());
  }
}
