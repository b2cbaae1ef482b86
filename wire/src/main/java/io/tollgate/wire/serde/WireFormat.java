package io.tollgate.wire.serde;

/** The Confluent wire format: a zero byte, the schema id in 4 bytes (big-endian), then Avro. */
final class WireFormat {
  static final byte MAGIC = 0;
  static final int HEADER_BYTES = 1 + Integer.BYTES;

  private WireFormat() {}
}
