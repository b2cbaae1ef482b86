package io.tollgate.wire.codec;

import io.tollgate.avro.PartyIdentifier;
import io.tollgate.avro.PartySector;
import io.tollgate.avro.PartyStatus;
import io.tollgate.domain.reference.Identifier;
import io.tollgate.domain.reference.RegisteredParty;
import io.tollgate.domain.reference.RegisteredParty.Sector;
import io.tollgate.domain.reference.RegisteredParty.Status;
import org.apache.avro.Schema;

/** Rows of parties.csv. */
public final class RegisteredPartyCodec
    implements Codec<VersionedRow, io.tollgate.avro.RegisteredParty> {
  private static final Schema SCHEMA =
      PlainSchema.of(io.tollgate.avro.RegisteredParty.getClassSchema());
  private static final DecimalField PARENT_SHARE_PCT = DecimalField.of(SCHEMA, "parent_share_pct");
  private static final Symbols<Sector, PartySector> SECTORS =
      Symbols.of("sector", Sector.class, PartySector.class);
  private static final Symbols<Status, PartyStatus> STATUSES =
      Symbols.of("status", Status.class, PartyStatus.class);

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public io.tollgate.avro.RegisteredParty encode(VersionedRow value) {
    RegisteredParty row = value.as(RegisteredParty.class);
    io.tollgate.avro.RegisteredParty record = new io.tollgate.avro.RegisteredParty();
    record.setTableVersion(value.tableVersion());
    record.setRowNumber(value.rowNumber());
    record.setPartyId(row.partyId());
    record.setName(row.name());
    record.setCountry(row.country());
    record.setSector(SECTORS.write(row.sector()));
    record.setStatus(STATUSES.write(row.status()));
    record.setAliases(row.aliases());
    record.setParentId(Blank.toNull(row.parentId()));
    record.setParentSharePct(PARENT_SHARE_PCT.exactOrNull(row.parentSharePct()));
    record.setIdentifiers(
        row.identifiers().stream()
            .map(id -> new PartyIdentifier(id.type(), id.number(), id.country()))
            .toList());
    return record;
  }

  @Override
  public VersionedRow decode(io.tollgate.avro.RegisteredParty record) {
    RegisteredParty row =
        new RegisteredParty(
            record.getPartyId(),
            record.getName(),
            record.getCountry(),
            SECTORS.read(record.getSector()),
            STATUSES.read(record.getStatus()),
            Blank.strings(record.getAliases()),
            Blank.ofNull(record.getParentId()),
            DecimalField.strippedOrEmpty(record.getParentSharePct()),
            record.getIdentifiers().stream()
                .map(id -> new Identifier(id.getType(), id.getNumber(), id.getCountry()))
                .toList());
    return new VersionedRow(record.getTableVersion(), record.getRowNumber(), row);
  }
}
