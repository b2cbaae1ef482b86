/**
 * The values of the hot path, written as Avro and read from it without records in between: the same
 * bytes as the codecs give, in a fraction of the time. Whatever this cannot do, the codecs do.
 */
package io.tollgate.wire.direct;
