/** Lag and holds, measured for Prometheus. */
package io.tollgate.ops.metrics;
