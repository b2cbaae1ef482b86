/** Measures the cost of monitoring. */
package io.tollgate.bench.overhead;
