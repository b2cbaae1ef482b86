package io.tollgate.wire.state;

import io.tollgate.avro.state.Part;
import io.tollgate.domain.levy.BucketTotal;
import io.tollgate.domain.levy.Subtotal;
import io.tollgate.wire.codec.Codec;
import io.tollgate.wire.codec.PlainSchema;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.Schema;

/** A bucket's subtotals by partition. */
final class BucketTotalCodec implements Codec<BucketTotal, io.tollgate.avro.state.BucketTotal> {
  private static final Schema SCHEMA =
      PlainSchema.of(io.tollgate.avro.state.BucketTotal.getClassSchema());
  private static final Codec<Subtotal, io.tollgate.avro.state.Subtotal> SUBTOTAL =
      new SubtotalCodec();

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public io.tollgate.avro.state.BucketTotal encode(BucketTotal total) {
    return new io.tollgate.avro.state.BucketTotal(
        Buckets.encode(total.bucket()),
        total.parts().entrySet().stream()
            .map(part -> new Part(part.getKey(), SUBTOTAL.encode(part.getValue())))
            .toList());
  }

  @Override
  public BucketTotal decode(io.tollgate.avro.state.BucketTotal record) {
    SortedMap<Integer, Subtotal> parts = new TreeMap<>();
    record.getParts().forEach(p -> parts.put(p.getPart(), SUBTOTAL.decode(p.getSubtotal())));
    return new BucketTotal(Buckets.decode(record.getBucket()), parts);
  }
}
