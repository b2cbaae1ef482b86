/** Measures Tollgate's resources as its number of known shipments grows. */
package io.tollgate.bench.growth;
