/** The ops process: it samples the cluster, follows the topics, and serves console and metrics. */
package io.tollgate.ops.app;
