/** Measures the speed of the whole job with several instances and partitions. */
package io.tollgate.bench.scale;
