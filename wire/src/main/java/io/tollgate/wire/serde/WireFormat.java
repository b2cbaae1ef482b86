package io.tollgate.wire.serde;

/**
 * The Confluent wire format: a zero, the schema's id in four bytes, the highest first, then Avro.
 */
final class WireFormat {
  static final byte MAGIC = 0;
  static final int HEADER_BYTES = 1 + Integer.BYTES;

  private WireFormat() {}
}
