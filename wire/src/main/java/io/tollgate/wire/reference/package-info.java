/** Versions of the reference data on their topics: put together whole, or not at all. */
package io.tollgate.wire.reference;
