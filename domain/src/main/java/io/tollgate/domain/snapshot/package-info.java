/** One version of the reference data, ready to be asked: parties matched against the watchlist. */
package io.tollgate.domain.snapshot;
