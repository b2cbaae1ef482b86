package io.tollgate.wire.codec;

import io.tollgate.domain.reference.FalsePositiveExclusion;
import org.apache.avro.Schema;

/** Rows of not-same.csv. */
public final class FalsePositiveExclusionCodec
    implements Codec<VersionedRow, io.tollgate.avro.NotSame> {
  private static final Schema SCHEMA = PlainSchema.of(io.tollgate.avro.NotSame.getClassSchema());

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public io.tollgate.avro.NotSame encode(VersionedRow value) {
    FalsePositiveExclusion row = value.as(FalsePositiveExclusion.class);
    io.tollgate.avro.NotSame record = new io.tollgate.avro.NotSame();
    record.setTableVersion(value.tableVersion());
    record.setRowNumber(value.rowNumber());
    record.setPartyId(row.partyId());
    record.setPartyName(row.partyName());
    record.setPartyDigest(row.partyDigest());
    record.setSource(row.source());
    record.setEntryId(row.entryId());
    record.setEntryDigest(row.entryDigest());
    record.setDecidedBy(row.decidedBy());
    record.setDecidedOn(row.decidedOn());
    record.setReason(row.reason());
    return record;
  }

  @Override
  public VersionedRow decode(io.tollgate.avro.NotSame record) {
    FalsePositiveExclusion row =
        new FalsePositiveExclusion(
            record.getPartyId(),
            record.getPartyName(),
            record.getPartyDigest(),
            record.getSource(),
            record.getEntryId(),
            record.getEntryDigest(),
            record.getDecidedBy(),
            record.getDecidedOn(),
            record.getReason());
    return new VersionedRow(record.getTableVersion(), record.getRowNumber(), row);
  }
}
