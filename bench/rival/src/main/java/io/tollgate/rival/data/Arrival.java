package io.tollgate.rival.data;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/**
 * A raw record of the shipments topic. It crosses the shuffle undecoded, because its bytes are its
 * shortest form and need no encoding.
 */
public final class Arrival {
  /** Flink's type with its serializer. */
  public static final TypeInformation<Arrival> TYPE =
      new ValueType<>(Arrival.class, new ArrivalSerializer());

  private final int partition;
  private final long offset;
  private final byte[] key;
  private final byte[] value;
  private final byte[] source;
  private final String shipmentId;

  /**
   * Creates a record.
   *
   * @param source the header with the event's source file; null if there is none
   */
  public Arrival(int partition, long offset, byte[] key, byte[] value, byte[] source) {
    this.partition = partition;
    this.offset = offset;
    this.key = key;
    this.value = value;
    this.source = source;
    this.shipmentId = new String(key, StandardCharsets.UTF_8);
  }

  /** The partition of the shipments topic. */
  public int partition() {
    return partition;
  }

  /** The offset on that partition. */
  public long offset() {
    return offset;
  }

  /** The key as a text. */
  public String shipmentId() {
    return shipmentId;
  }

  /** The raw key; do not change the array. */
  public byte[] key() {
    return key;
  }

  /** The raw value; do not change the array. */
  public byte[] value() {
    return value;
  }

  /** The header with the event's source file; do not change the array. */
  public Optional<byte[]> source() {
    return Optional.ofNullable(source);
  }
}
