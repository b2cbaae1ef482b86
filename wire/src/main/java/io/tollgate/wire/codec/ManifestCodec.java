package io.tollgate.wire.codec;

import io.tollgate.avro.ManifestTable;
import io.tollgate.domain.reference.Manifest;
import io.tollgate.domain.reference.TableVersion;
import org.apache.avro.Schema;

/** Manifests: versions of the whole reference data. */
public final class ManifestCodec implements Codec<Manifest, io.tollgate.avro.Manifest> {
  private static final Schema SCHEMA = PlainSchema.of(io.tollgate.avro.Manifest.getClassSchema());

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public io.tollgate.avro.Manifest encode(Manifest manifest) {
    io.tollgate.avro.Manifest record = new io.tollgate.avro.Manifest();
    record.setVersion(manifest.version());
    record.setTables(manifest.tables().stream().map(ManifestCodec::encode).toList());
    return record;
  }

  @Override
  public Manifest decode(io.tollgate.avro.Manifest record) {
    return new Manifest(
        record.getVersion(), record.getTables().stream().map(ManifestCodec::decode).toList());
  }

  private static ManifestTable encode(TableVersion version) {
    return new ManifestTable(
        WireTable.of(version.table()).wireName(), version.hash(), version.rows());
  }

  private static TableVersion decode(ManifestTable record) {
    return new TableVersion(
        WireTable.parse(record.getName()).table(), record.getHash(), record.getRows());
  }
}
