package io.tollgate.wire.codec;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * Converts domain values to Avro records of one schema, and back.
 *
 * @param <D> the domain type
 * @param <A> the class generated from the schema
 */
public interface Codec<D, A extends SpecificRecord> {

  /** The schema of the records. */
  Schema schema();

  /**
   * Converts a value to a record.
   *
   * @throws IllegalArgumentException if a number has more digits or decimal places than the schema
   *     allows
   */
  A encode(D value);

  /**
   * Converts a value to JSON with the schema's field names, for people and their tools.
   *
   * @throws IllegalArgumentException if a number has more digits or decimal places than the schema
   *     allows
   */
  default JsonNode json(D value) {
    return RecordJson.of(encode(value));
  }

  /**
   * Converts a record to a value.
   *
   * @throws IllegalArgumentException if the domain forbids the record's content
   */
  D decode(A record);
}
