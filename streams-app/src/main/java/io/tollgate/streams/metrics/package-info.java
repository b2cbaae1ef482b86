/** What the stream does, counted for Prometheus. */
package io.tollgate.streams.metrics;
