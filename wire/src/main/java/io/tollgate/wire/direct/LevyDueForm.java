package io.tollgate.wire.direct;

import io.tollgate.avro.LevyDueKind;
import io.tollgate.domain.levy.Bucket;
import io.tollgate.domain.levy.LevyDue;
import io.tollgate.wire.codec.DecimalField;
import io.tollgate.wire.codec.Symbols;
import org.apache.avro.Schema;

/** Records of the levy-due topic. */
public final class LevyDueForm implements DirectForm<LevyDue> {
  private static final Schema SCHEMA = io.tollgate.avro.LevyDue.getClassSchema();
  private static final DecimalField RATE = DecimalField.of(SCHEMA, "rate");
  private static final DecimalField REVENUE_USD = DecimalField.of(SCHEMA, "revenue_usd");
  private static final DecimalField LEVY_USD = DecimalField.of(SCHEMA, "levy_usd");
  private static final Symbols<LevyDue.Kind, LevyDueKind> KINDS =
      Symbols.of("kind", LevyDue.Kind.class, LevyDueKind.class);

  @Override
  public void write(LevyDue due, AvroOutput out) {
    out.text(due.levyDueId());
    out.symbol(KINDS, due.kind());
    out.text(due.bucket().exporterId());
    out.text(due.bucket().fiscalQuarter());
    out.text(due.shipmentId());
    out.number(due.revision());
    out.text(due.eventId());
    out.text(due.programme());
    out.text(due.bucket().productClass());
    out.text(due.bucket().destinationCountry());
    out.decimal(RATE, due.rate());
    out.decimal(REVENUE_USD, due.revenueUsd());
    out.decimal(LEVY_USD, due.levyUsd());
  }

  /** Reads the shipment id; the remaining bytes are not read. */
  public static String shipmentId(AvroInput in) {
    in.skipText();
    KINDS.at(in.integer());
    in.skipText();
    in.skipText();
    return in.text();
  }

  @Override
  public LevyDue read(AvroInput in) {
    String levyDueId = in.text();
    LevyDue.Kind kind = in.symbol(KINDS);
    String exporterId = in.text();
    String fiscalQuarter = in.text();
    String shipmentId = in.text();
    int revision = in.integer();
    String eventId = in.text();
    String programme = in.text();
    return LevyDue.builder()
        .levyDueId(levyDueId)
        .kind(kind)
        .bucket(new Bucket(exporterId, fiscalQuarter, in.text(), in.text()))
        .shipmentId(shipmentId)
        .revision(revision)
        .eventId(eventId)
        .programme(programme)
        .rate(DecimalField.stripped(in.decimal(RATE)))
        .revenueUsd(in.decimal(REVENUE_USD))
        .levyUsd(in.decimal(LEVY_USD))
        .build();
  }
}
