/** Measures the speed of reading and publishing files of shipments. */
package io.tollgate.bench.csv;
