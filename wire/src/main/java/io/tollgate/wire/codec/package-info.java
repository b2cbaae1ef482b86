/** Values of the domain as Avro records of the public topics, and back. */
package io.tollgate.wire.codec;
