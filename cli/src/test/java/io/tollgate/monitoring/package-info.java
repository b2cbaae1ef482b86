/** Tests of the deployed monitoring: alert rules and dashboards, with a real Prometheus. */
package io.tollgate.monitoring;
