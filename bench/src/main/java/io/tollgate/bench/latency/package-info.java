/** How long a levy takes from the moment that its shipment was to be published. */
package io.tollgate.bench.latency;
