package io.tollgate.wire.codec;

import io.tollgate.avro.QuotaKind;
import io.tollgate.avro.QuotaPart;
import io.tollgate.domain.screening.quota.Quota;
import io.tollgate.domain.screening.quota.QuotaTotal;
import io.tollgate.domain.screening.quota.Usage;
import io.tollgate.domain.shipment.Subject;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.Schema;

/** What all shipments together use of a licence or a cap. */
public final class QuotaUsageCodec implements Codec<QuotaTotal, io.tollgate.avro.QuotaUsage> {
  private static final Schema SCHEMA = PlainSchema.of(io.tollgate.avro.QuotaUsage.getClassSchema());
  private static final DecimalField USED = DecimalField.of(SCHEMA, "used");
  private static final DecimalField BASE = DecimalField.of(SCHEMA, "base");
  private static final Symbols<Quota.Kind, QuotaKind> KINDS =
      Symbols.of("kind", Quota.Kind.class, QuotaKind.class);

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public io.tollgate.avro.QuotaUsage encode(QuotaTotal total) {
    io.tollgate.avro.QuotaUsage record = new io.tollgate.avro.QuotaUsage();
    record.setKind(KINDS.write(total.quota().kind()));
    record.setId(total.quota().id());
    Usage all = total.total();
    record.setUsed(USED.exact(all.used()));
    record.setBase(BASE.exact(all.base()));
    record.setExceeded(total.exceeded());
    record.setShipmentId(total.latest().shipmentId());
    record.setRevision(total.latest().revision());
    record.setEventId(total.latest().eventId());
    record.setExporterId(total.latest().exporterId());
    record.setAttempt(total.latest().attempt());
    record.setParts(
        total.parts().entrySet().stream()
            .map(part -> encode(part.getKey(), part.getValue()))
            .toList());
    return record;
  }

  private static QuotaPart encode(int part, Usage usage) {
    return new QuotaPart(part, USED.exact(usage.used()), BASE.exact(usage.base()));
  }

  @Override
  public QuotaTotal decode(io.tollgate.avro.QuotaUsage record) {
    SortedMap<Integer, Usage> parts = new TreeMap<>();
    record
        .getParts()
        .forEach(part -> parts.put(part.getPart(), new Usage(part.getUsed(), part.getBase())));
    return new QuotaTotal(
        new Quota(KINDS.read(record.getKind()), record.getId()),
        parts,
        new Subject(
            record.getShipmentId(),
            record.getRevision(),
            record.getEventId(),
            record.getExporterId(),
            record.getAttempt()),
        record.getExceeded());
  }
}
