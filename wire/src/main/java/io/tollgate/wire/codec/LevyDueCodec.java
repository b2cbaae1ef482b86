package io.tollgate.wire.codec;

import io.tollgate.avro.LevyDueKind;
import io.tollgate.domain.levy.Bucket;
import io.tollgate.domain.levy.LevyDue;
import org.apache.avro.Schema;

/** Records of the levy-due topic. */
public final class LevyDueCodec implements Codec<LevyDue, io.tollgate.avro.LevyDue> {
  private static final Schema SCHEMA = PlainSchema.of(io.tollgate.avro.LevyDue.getClassSchema());
  private static final DecimalField RATE = DecimalField.of(SCHEMA, "rate");
  private static final DecimalField REVENUE_USD = DecimalField.of(SCHEMA, "revenue_usd");
  private static final DecimalField LEVY_USD = DecimalField.of(SCHEMA, "levy_usd");
  private static final Symbols<LevyDue.Kind, LevyDueKind> KINDS =
      Symbols.of("kind", LevyDue.Kind.class, LevyDueKind.class);

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public io.tollgate.avro.LevyDue encode(LevyDue due) {
    io.tollgate.avro.LevyDue record = new io.tollgate.avro.LevyDue();
    record.setLevyDueId(due.levyDueId());
    record.setKind(KINDS.write(due.kind()));
    record.setExporterId(due.bucket().exporterId());
    record.setFiscalQuarter(due.bucket().fiscalQuarter());
    record.setShipmentId(due.shipmentId());
    record.setRevision(due.revision());
    record.setEventId(due.eventId());
    record.setProgramme(due.programme());
    record.setProductClass(due.bucket().productClass());
    record.setDestinationCountry(due.bucket().destinationCountry());
    record.setRate(RATE.exact(due.rate()));
    record.setRevenueUsd(REVENUE_USD.exact(due.revenueUsd()));
    record.setLevyUsd(LEVY_USD.exact(due.levyUsd()));
    return record;
  }

  @Override
  public LevyDue decode(io.tollgate.avro.LevyDue record) {
    Bucket bucket =
        new Bucket(
            record.getExporterId(),
            record.getFiscalQuarter(),
            record.getProductClass(),
            record.getDestinationCountry());
    return LevyDue.builder()
        .levyDueId(record.getLevyDueId())
        .kind(KINDS.read(record.getKind()))
        .bucket(bucket)
        .shipmentId(record.getShipmentId())
        .revision(record.getRevision())
        .eventId(record.getEventId())
        .programme(record.getProgramme())
        .rate(DecimalField.stripped(record.getRate()))
        .revenueUsd(record.getRevenueUsd())
        .levyUsd(record.getLevyUsd())
        .build();
  }
}
