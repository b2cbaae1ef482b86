/** Reads versions of the reference data from their topics: a whole version or an error. */
package io.tollgate.wire.reference;
