/**
 * Writes and reads hot-path values as Avro, without Avro's generated classes: the same bytes as the
 * codecs, in a fraction of the time. Records with another schema, or damaged ones, fall back to the
 * codecs.
 */
package io.tollgate.wire.direct;
