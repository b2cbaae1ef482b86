/** Reads and writes directories of reference data. */
package io.tollgate.reference;
