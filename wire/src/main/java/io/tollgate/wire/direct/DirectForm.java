package io.tollgate.wire.direct;

/**
 * Writes and reads a domain value in Avro's binary encoding of one schema. The code follows the
 * field order of the schema. Implementations are stateless and thread-safe.
 *
 * @param <D> the domain type
 */
public interface DirectForm<D> {
  /**
   * Writes a value.
   *
   * @throws IllegalArgumentException if the schema cannot hold the value; the codec reports the
   *     reason
   */
  void write(D value, AvroOutput out);

  /**
   * Reads a value.
   *
   * @throws RuntimeException if the bytes are not a value; the codec reports the reason
   */
  D read(AvroInput in);
}
