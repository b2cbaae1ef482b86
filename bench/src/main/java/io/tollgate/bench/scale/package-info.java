/** How fast the whole job is with several instances and partitions. */
package io.tollgate.bench.scale;
