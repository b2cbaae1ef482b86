/** Matches the names of parties against the entries of a watchlist. */
package io.tollgate.domain.matching;
