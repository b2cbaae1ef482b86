/** The application's metrics, for Prometheus. */
package io.tollgate.streams.metrics;
