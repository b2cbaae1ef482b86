/** How fast files of shipments are read and published. */
package io.tollgate.bench.csv;
