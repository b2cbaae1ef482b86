/** Converts domain values to Avro records of the public topics, and back. */
package io.tollgate.wire.codec;
