/**
 * One version of the reference data, compiled for decisions, with the parties matched against the
 * watchlist.
 */
package io.tollgate.domain.snapshot;
