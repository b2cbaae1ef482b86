/** Reads reference data from its topics and activates snapshots. */
package io.tollgate.streams.reference;
