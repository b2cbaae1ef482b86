package io.tollgate.wire.direct;

import io.tollgate.domain.decision.ShipmentState;
import io.tollgate.domain.decision.Standing;
import io.tollgate.domain.finding.Outcome;
import io.tollgate.domain.levy.Bucket;
import io.tollgate.domain.levy.Contribution;
import io.tollgate.domain.shipment.Digest;
import io.tollgate.domain.shipment.SeenEvent;
import io.tollgate.wire.codec.DecimalField;
import io.tollgate.wire.codec.Symbols;
import java.util.Optional;
import org.apache.avro.Schema;

/** The state of one shipment. */
public final class ShipmentStateForm implements DirectForm<ShipmentState> {
  private static final Schema CONTRIBUTION = io.tollgate.avro.state.Contribution.getClassSchema();
  private static final DecimalField RATE = DecimalField.of(CONTRIBUTION, "rate");
  private static final DecimalField UNITS = DecimalField.of(CONTRIBUTION, "units");
  private static final DecimalField REVENUE_USD = DecimalField.of(CONTRIBUTION, "revenue_usd");
  private static final DecimalField LEVY_USD = DecimalField.of(CONTRIBUTION, "levy_usd");
  private static final Symbols<Outcome, io.tollgate.avro.Outcome> OUTCOMES =
      Symbols.of("outcome", Outcome.class, io.tollgate.avro.Outcome.class);
  private static final ShipmentEventForm EVENT = new ShipmentEventForm();

  @Override
  public void write(ShipmentState state, AvroOutput out) {
    out.text(state.exporterId());
    standing(state.standing(), out);
    out.array(state.seen(), ShipmentStateForm::seen);
    out.number(state.seenMore());
    out.array(state.accrued(), ShipmentStateForm::contribution);
  }

  @Override
  public ShipmentState read(AvroInput in) {
    return new ShipmentState(
        in.text(),
        standing(in),
        in.array(ShipmentStateForm::seen),
        in.integer(),
        in.array(ShipmentStateForm::contribution));
  }

  private static void standing(Standing standing, AvroOutput out) {
    out.number(standing.revision());
    out.text(standing.eventId());
    out.number(standing.attempt());
    out.symbol(OUTCOMES, standing.outcome());
    out.text(standing.rule());
    if (standing.held().isEmpty()) {
      out.absent();
    } else {
      out.present();
      EVENT.write(standing.held().get(), out);
    }
  }

  private static Standing standing(AvroInput in) {
    return new Standing(
        in.integer(),
        in.text(),
        in.integer(),
        in.symbol(OUTCOMES),
        in.text(),
        in.isPresent() ? Optional.of(EVENT.read(in)) : Optional.empty());
  }

  private static void seen(SeenEvent seen, AvroOutput out) {
    out.text(seen.eventId());
    out.rawLong(seen.digest().high());
    out.rawLong(seen.digest().low());
  }

  private static SeenEvent seen(AvroInput in) {
    return new SeenEvent(in.text(), new Digest(in.rawLong(), in.rawLong()));
  }

  private static void contribution(Contribution contribution, AvroOutput out) {
    Bucket bucket = contribution.bucket();
    out.text(bucket.exporterId());
    out.text(bucket.fiscalQuarter());
    out.text(bucket.productClass());
    out.text(bucket.destinationCountry());
    out.date(contribution.quarterStart());
    out.date(contribution.quarterEnd());
    out.text(contribution.programme());
    out.decimal(RATE, contribution.rate());
    out.decimal(UNITS, contribution.units());
    out.decimal(REVENUE_USD, contribution.revenueUsd());
    out.decimal(LEVY_USD, contribution.levyUsd());
  }

  private static Contribution contribution(AvroInput in) {
    return new Contribution(
        new Bucket(in.text(), in.text(), in.text(), in.text()),
        in.date(),
        in.date(),
        in.text(),
        in.decimal(RATE),
        in.decimal(UNITS),
        in.decimal(REVENUE_USD),
        in.decimal(LEVY_USD));
  }
}
