package io.tollgate.wire.state;

import io.tollgate.domain.levy.Bucket;

/** Buckets in internal records. */
final class Buckets {
  private Buckets() {}

  static io.tollgate.avro.state.Bucket encode(Bucket bucket) {
    return new io.tollgate.avro.state.Bucket(
        bucket.exporterId(),
        bucket.fiscalQuarter(),
        bucket.productClass(),
        bucket.destinationCountry());
  }

  static Bucket decode(io.tollgate.avro.state.Bucket record) {
    return new Bucket(
        record.getExporterId(),
        record.getFiscalQuarter(),
        record.getProductClass(),
        record.getDestinationCountry());
  }
}
