/** Measures the time from a shipment's scheduled publication to its readable levy due. */
package io.tollgate.bench.latency;
