package io.tollgate.rival.data;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/**
 * A record of the shipments topic as it lies there. It crosses the shuffle undecoded: its bytes are
 * the shortest form there is of it, and have been written already.
 */
public final class Arrival {
  /** How Flink writes it. */
  public static final TypeInformation<Arrival> TYPE =
      new ValueType<>(Arrival.class, new ArrivalSerializer());

  private final int partition;
  private final long offset;
  private final byte[] key;
  private final byte[] value;
  private final byte[] source;
  private final String shipmentId;

  /**
   * A record.
   *
   * @param source the header that says which file the event was imported from; null if none does
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

  /** Its offset there. */
  public long offset() {
    return offset;
  }

  /** The key as a text. */
  public String shipmentId() {
    return shipmentId;
  }

  /** The key as it lies there; not to be changed. */
  public byte[] key() {
    return key;
  }

  /** The value as it lies there; not to be changed. */
  public byte[] value() {
    return value;
  }

  /** The header that says which file the event was imported from; not to be changed. */
  public Optional<byte[]> source() {
    return Optional.ofNullable(source);
  }
}
