/** What is deployed beside Tollgate to watch it: rules, dashboards, and a real Prometheus. */
package io.tollgate.monitoring;
