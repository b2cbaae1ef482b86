package io.tollgate.wire.codec;

import io.tollgate.avro.EntryIdentifier;
import io.tollgate.domain.reference.Identifier;
import io.tollgate.domain.reference.WatchlistEntry;
import org.apache.avro.Schema;

/** Rows of watchlist.csv. */
public final class WatchlistEntryCodec
    implements Codec<VersionedRow, io.tollgate.avro.WatchlistEntry> {
  private static final Schema SCHEMA =
      PlainSchema.of(io.tollgate.avro.WatchlistEntry.getClassSchema());

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public io.tollgate.avro.WatchlistEntry encode(VersionedRow value) {
    WatchlistEntry row = value.as(WatchlistEntry.class);
    io.tollgate.avro.WatchlistEntry record = new io.tollgate.avro.WatchlistEntry();
    record.setTableVersion(value.tableVersion());
    record.setRowNumber(value.rowNumber());
    record.setEntryId(Blank.toNull(row.entryId()));
    record.setSource(row.source());
    record.setType(Blank.toNull(row.type()));
    record.setName(row.name());
    record.setAltNames(row.altNames());
    record.setAddresses(Blank.toNull(row.addresses()));
    record.setIdentifiers(
        row.identifiers().stream()
            .map(id -> new EntryIdentifier(id.type(), id.number(), id.country()))
            .toList());
    return record;
  }

  @Override
  public VersionedRow decode(io.tollgate.avro.WatchlistEntry record) {
    WatchlistEntry row =
        new WatchlistEntry(
            Blank.ofNull(record.getEntryId()),
            record.getSource(),
            Blank.ofNull(record.getType()),
            record.getName(),
            Blank.strings(record.getAltNames()),
            Blank.ofNull(record.getAddresses()),
            record.getIdentifiers().stream()
                .map(id -> new Identifier(id.getType(), id.getNumber(), id.getCountry()))
                .toList());
    return new VersionedRow(record.getTableVersion(), record.getRowNumber(), row);
  }
}
