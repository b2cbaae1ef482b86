package io.tollgate.wire.codec;

import io.tollgate.domain.reference.Owner;
import io.tollgate.domain.reference.Period;
import java.util.Optional;
import org.apache.avro.Schema;

/** Rows of owners.csv. */
public final class OwnerCodec implements Codec<VersionedRow, io.tollgate.avro.Owner> {
  private static final Schema SCHEMA = PlainSchema.of(io.tollgate.avro.Owner.getClassSchema());
  private static final DecimalField SHARE_PCT = DecimalField.of(SCHEMA, "share_pct");

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public io.tollgate.avro.Owner encode(VersionedRow value) {
    Owner row = value.as(Owner.class);
    io.tollgate.avro.Owner record = new io.tollgate.avro.Owner();
    record.setTableVersion(value.tableVersion());
    record.setRowNumber(value.rowNumber());
    record.setPartyId(row.partyId());
    record.setOwnerId(row.ownerId());
    record.setSharePct(SHARE_PCT.exact(row.sharePct()));
    record.setSince(row.effective().from().orElse(null));
    record.setUntil(row.effective().to().orElse(null));
    return record;
  }

  @Override
  public VersionedRow decode(io.tollgate.avro.Owner record) {
    Owner row =
        new Owner(
            record.getPartyId(),
            record.getOwnerId(),
            DecimalField.stripped(record.getSharePct()),
            new Period(
                Optional.ofNullable(record.getSince()), Optional.ofNullable(record.getUntil())));
    return new VersionedRow(record.getTableVersion(), record.getRowNumber(), row);
  }
}
