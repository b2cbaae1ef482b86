package io.tollgate.wire.direct;

/**
 * How a value of the domain lies in Avro's binary form under one schema: the field order of the
 * schema, in code. It holds no state, so that many threads can use it at once.
 *
 * @param <D> the domain's type
 */
public interface DirectForm<D> {
  /**
   * Writes a value.
   *
   * @throws IllegalArgumentException if the schema cannot hold it; the codec tells why
   */
  void write(D value, AvroOutput out);

  /**
   * Reads a value.
   *
   * @throws RuntimeException if the bytes say no value; the codec tells why
   */
  D read(AvroInput in);
}
