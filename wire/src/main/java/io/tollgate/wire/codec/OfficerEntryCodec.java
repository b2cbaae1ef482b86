package io.tollgate.wire.codec;

import io.tollgate.avro.OfficerEntryKind;
import io.tollgate.domain.officer.OfficerEntry;
import io.tollgate.domain.officer.OfficerKey;
import org.apache.avro.Schema;

/** Entries of the register of officers. */
public final class OfficerEntryCodec implements Codec<OfficerEntry, io.tollgate.avro.OfficerEntry> {
  private static final Schema SCHEMA =
      PlainSchema.of(io.tollgate.avro.OfficerEntry.getClassSchema());
  private static final Symbols<OfficerEntry.Kind, OfficerEntryKind> KINDS =
      Symbols.of("kind", OfficerEntry.Kind.class, OfficerEntryKind.class);

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public io.tollgate.avro.OfficerEntry encode(OfficerEntry entry) {
    io.tollgate.avro.OfficerEntry record = new io.tollgate.avro.OfficerEntry();
    record.setKind(KINDS.write(entry.kind()));
    record.setOfficerId(entry.officerId());
    record.setRole(entry.role());
    record.setPublicKey(entry.key().base64());
    record.setAt(entry.at());
    return record;
  }

  @Override
  public OfficerEntry decode(io.tollgate.avro.OfficerEntry record) {
    return new OfficerEntry(
        KINDS.read(record.getKind()),
        record.getOfficerId(),
        record.getRole(),
        new OfficerKey(record.getPublicKey()),
        record.getAt());
  }
}
