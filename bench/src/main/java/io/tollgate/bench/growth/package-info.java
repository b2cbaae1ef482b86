/** What Tollgate takes as the number of shipments that it remembers grows. */
package io.tollgate.bench.growth;
