package io.tollgate.wire.state;

import io.tollgate.avro.state.Fingerprint;
import io.tollgate.domain.shipment.Digest;
import io.tollgate.domain.shipment.SeenEvent;
import io.tollgate.wire.codec.Codec;
import io.tollgate.wire.codec.PlainSchema;
import java.nio.ByteBuffer;
import org.apache.avro.Schema;

/** Accepted events: id and digest. */
final class SeenEventCodec implements Codec<SeenEvent, io.tollgate.avro.state.SeenEvent> {
  private static final Schema SCHEMA =
      PlainSchema.of(io.tollgate.avro.state.SeenEvent.getClassSchema());
  private static final int BYTES = 2 * Long.BYTES;

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public io.tollgate.avro.state.SeenEvent encode(SeenEvent seen) {
    byte[] digest =
        ByteBuffer.allocate(BYTES)
            .putLong(seen.digest().high())
            .putLong(seen.digest().low())
            .array();
    return new io.tollgate.avro.state.SeenEvent(seen.eventId(), new Fingerprint(digest));
  }

  @Override
  public SeenEvent decode(io.tollgate.avro.state.SeenEvent record) {
    ByteBuffer digest = ByteBuffer.wrap(record.getDigest().bytes());
    return new SeenEvent(record.getEventId(), new Digest(digest.getLong(), digest.getLong()));
  }
}
