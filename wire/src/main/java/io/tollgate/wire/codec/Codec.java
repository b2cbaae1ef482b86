package io.tollgate.wire.codec;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * Turns values of the domain into Avro records of one schema, and back.
 *
 * @param <D> the domain's type
 * @param <A> the class generated from the schema
 */
public interface Codec<D, A extends SpecificRecord> {

  /** The schema that is written, and read into. */
  Schema schema();

  /**
   * The record that stands for a value.
   *
   * @throws IllegalArgumentException if a number has more places or digits than the schema holds
   */
  A encode(D value);

  /**
   * A value as JSON, by its schema's field names; for people and their tools.
   *
   * @throws IllegalArgumentException if a number has more places or digits than the schema holds
   */
  default JsonNode json(D value) {
    return RecordJson.of(encode(value));
  }

  /**
   * The value that a record stands for.
   *
   * @throws IllegalArgumentException if the record says what the domain forbids
   */
  D decode(A record);
}
