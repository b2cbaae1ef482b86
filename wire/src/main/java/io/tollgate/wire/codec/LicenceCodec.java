package io.tollgate.wire.codec;

import io.tollgate.domain.reference.Licence;
import java.util.Optional;
import org.apache.avro.Schema;

/** Rows of licences.csv. */
public final class LicenceCodec implements Codec<VersionedRow, io.tollgate.avro.Licence> {
  private static final Schema SCHEMA = PlainSchema.of(io.tollgate.avro.Licence.getClassSchema());

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public io.tollgate.avro.Licence encode(VersionedRow value) {
    Licence row = value.as(Licence.class);
    io.tollgate.avro.Licence record = new io.tollgate.avro.Licence();
    record.setTableVersion(value.tableVersion());
    record.setRowNumber(value.rowNumber());
    record.setLicenceNumber(row.licenceNumber());
    record.setPartyIds(row.partyIds());
    record.setProductClasses(row.productClasses());
    record.setQuantity(row.quantity());
    record.setValidFrom(row.validFrom());
    record.setValidTo(row.validTo().orElse(null));
    return record;
  }

  @Override
  public VersionedRow decode(io.tollgate.avro.Licence record) {
    Licence row =
        new Licence(
            record.getLicenceNumber(),
            Blank.strings(record.getPartyIds()),
            Blank.strings(record.getProductClasses()),
            record.getQuantity(),
            record.getValidFrom(),
            Optional.ofNullable(record.getValidTo()));
    return new VersionedRow(record.getTableVersion(), record.getRowNumber(), row);
  }
}
