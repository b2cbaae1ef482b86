/**
 * Serdes in the Confluent wire format: magic 0, a 4-byte schema id, then Avro's binary encoding.
 */
package io.tollgate.wire.serde;
