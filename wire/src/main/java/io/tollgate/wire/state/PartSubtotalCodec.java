package io.tollgate.wire.state;

import io.tollgate.domain.levy.PartSubtotal;
import io.tollgate.domain.levy.Subtotal;
import io.tollgate.wire.codec.Codec;
import io.tollgate.wire.codec.PlainSchema;
import org.apache.avro.Schema;

/** The subtotal of one partition's shipments, which is added to the bucket's total. */
final class PartSubtotalCodec implements Codec<PartSubtotal, io.tollgate.avro.state.PartSubtotal> {
  private static final Schema SCHEMA =
      PlainSchema.of(io.tollgate.avro.state.PartSubtotal.getClassSchema());
  private static final Codec<Subtotal, io.tollgate.avro.state.Subtotal> SUBTOTAL =
      new SubtotalCodec();

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public io.tollgate.avro.state.PartSubtotal encode(PartSubtotal part) {
    return new io.tollgate.avro.state.PartSubtotal(
        Buckets.encode(part.bucket()), part.part(), SUBTOTAL.encode(part.subtotal()));
  }

  @Override
  public PartSubtotal decode(io.tollgate.avro.state.PartSubtotal record) {
    return new PartSubtotal(
        Buckets.decode(record.getBucket()),
        record.getPart(),
        SUBTOTAL.decode(record.getSubtotal()));
  }
}
